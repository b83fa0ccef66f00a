package dev.identityemulator.stripe.identity.request;

/** The person of a connected account that a session verifies. Ids are stored as given. */
public record RelatedPerson(String account, String person) {}
