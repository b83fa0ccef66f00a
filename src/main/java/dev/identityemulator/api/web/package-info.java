/** The common parts of requests and responses: headers, versions, request ids, addresses. */
@NullMarked
package dev.identityemulator.api.web;

import org.jspecify.annotations.NullMarked;
