package dev.identityemulator.stripe.identity.verificationpage.screen;

/** The screen for users from other countries. */
public record CountryNotListed(
        String addressFromOtherCountryTextButtonText,
        String body,
        String cancelButtonText,
        String idFromOtherCountryTextButtonText,
        String title) {

    /** The same for every session. */
    public static CountryNotListed standard() {
        return new CountryNotListed(
                "My address is in another country",
                "Users of other countries cannot be verified.",
                "Cancel",
                "My ID is from another country",
                "Your country is not supported");
    }
}
