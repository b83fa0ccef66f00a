package dev.identityemulator.stripe.identity.request;

/** The person of a connected account whom a session verifies; any ids are taken as they are. */
public record RelatedPerson(String account, String person) {}
