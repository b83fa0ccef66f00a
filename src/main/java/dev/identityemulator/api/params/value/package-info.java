/** Values that many parameters share: countries, dates and email addresses. */
@NullMarked
package dev.identityemulator.api.params.value;

import org.jspecify.annotations.NullMarked;
