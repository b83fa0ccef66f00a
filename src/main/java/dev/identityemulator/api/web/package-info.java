/** What every request and response has: headers, versions, request ids, addresses. */
@NullMarked
package dev.identityemulator.api.web;

import org.jspecify.annotations.NullMarked;
