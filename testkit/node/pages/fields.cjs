'use strict';
// What a test says of a person and a document, as the fields of the hosted page by their test ids.

const { rejectUnknown } = require('../account/params.cjs');

const PERSON = ['first_name', 'last_name', 'dob', 'sex', 'email', 'phone', 'id_number', 'id_number_type',
  'unparsed_place_of_birth', 'unparsed_sex', 'address'];
const ADDRESS = ['line1', 'line2', 'city', 'state', 'postal_code', 'country'];
const DOCUMENT = ['type', 'number', 'issuing_country', 'issued_date', 'expiration_date'];
const IMAGES = { front: 'document-front', back: 'document-back', selfie: 'selfie' };

/** @returns {Array<[string, string]>} test ids and what to write there */
function textsOf({ person = {}, document = {} }) {
  const { address = {}, ...rest } = person;
  return [...some(rest, PERSON, ''), ...some(address, ADDRESS, 'address-'), ...some(document, DOCUMENT, 'document-')];
}

/** @returns {Array<[string, string]>} test ids and the paths of the images to choose there */
const imagesOf = ({ images = {} }) => some(images, Object.keys(IMAGES), '').map(([name, file]) => [IMAGES[name], file]);

function some(values, names, prefix) {
  const { ...unknown } = values;
  names.forEach((name) => delete unknown[name]);
  rejectUnknown(unknown, names.join(', '));
  return Object.entries(values).map(([name, value]) => [prefix + name.replaceAll('_', '-'), text(value)]);
}

/** Dates are written as the page takes them. */
function text(value) {
  if (value === null || typeof value !== 'object') return String(value);
  return [String(value.year).padStart(4, '0'), ...[value.month, value.day].map((part) => String(part).padStart(2, '0'))].join('-');
}

module.exports = { textsOf, imagesOf };
