/** What every request and answer has: its id, its headers, its address. */
@NullMarked
package dev.identityemulator.api.web;

import org.jspecify.annotations.NullMarked;
