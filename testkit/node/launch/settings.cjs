'use strict';
// Where the emulator of a run comes from: the options of the test, the environment, package.json, or the jar of the kit.

const fs = require('node:fs');
const path = require('node:path');

const PACKED = path.join(__dirname, '..', 'identity-emulator.jar'); // where it was packed with the kit
const HOW = 'this kit was packed without the jar, so set IDENTITY_EMULATOR_JAR to the path of identity-emulator.jar, IDENTITY_EMULATOR_IMAGE to a container image, '
  + 'or IDENTITY_EMULATOR_BASE_URL to the address of one that runs; or "jar", "image" or "baseUrl" of "identity-emulator" in package.json';

/** @returns {{kind: 'url', url: string} | {kind: 'jar', jar: string, args: string[]} | {kind: 'image', image: string, args: string[]}} */
function settings(options = {}, environment = process.env, folder = process.cwd()) {
  const own = inPackage(folder);
  const found = choose(options, folder) || choose(ofEnvironment(environment), folder) || choose(own.settings, own.folder)
    || choose({ jar: fs.existsSync(PACKED) ? PACKED : undefined }, folder);
  if (!found) throw new Error(`No emulator to test against: ${HOW}.`);
  if (found.kind === 'url') return found;
  return { ...found, args: words(options.arguments) || words(environment.IDENTITY_EMULATOR_ARGUMENTS) || words(own.settings.arguments) || [] };
}

function choose({ baseUrl, jar, image }, folder) {
  if (baseUrl) return { kind: 'url', url: address(baseUrl) };
  if (jar) return { kind: 'jar', jar: file(path.resolve(folder, jar)) };
  return image ? { kind: 'image', image } : undefined;
}

function ofEnvironment(environment) {
  return {
    baseUrl: environment.IDENTITY_EMULATOR_BASE_URL,
    jar: environment.IDENTITY_EMULATOR_JAR,
    image: environment.IDENTITY_EMULATOR_IMAGE,
  };
}

/** The settings of the closest package.json, to whose folder their paths are relative. */
function inPackage(folder) {
  const file = path.join(folder, 'package.json');
  if (fs.existsSync(file)) return { folder, settings: parse(file)['identity-emulator'] || {} };
  const parent = path.dirname(folder);
  return parent === folder ? { folder, settings: {} } : inPackage(parent);
}

function parse(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error.message}`);
  }
}

function address(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    // told below
  }
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`The emulator's address is ${JSON.stringify(text)}, and must be one such as http://localhost:12111.`);
  }
  return url.href.replace(/\/+$/, '');
}

function file(jar) {
  if (!fs.statSync(jar, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no emulator at ${jar}, which is to be the path of identity-emulator.jar.`);
  return jar;
}

const words = (text) => (typeof text === 'string' ? text.split(/\s+/).filter(Boolean) : text);

module.exports = { settings };
