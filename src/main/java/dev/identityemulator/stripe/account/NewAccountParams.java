package dev.identityemulator.stripe.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.identityemulator.api.params.Params;

/** The parameters of a new account; none of them is looked at, as nobody may make one. */
@JsonIgnoreProperties(ignoreUnknown = true)
record NewAccountParams() implements Params {}
