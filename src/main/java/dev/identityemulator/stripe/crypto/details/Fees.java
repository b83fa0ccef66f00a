package dev.identityemulator.stripe.crypto.details;

/** What a session costs besides the crypto, in the currency that is paid. */
public record Fees(String networkFeeAmount, String transactionFeeAmount) {}
