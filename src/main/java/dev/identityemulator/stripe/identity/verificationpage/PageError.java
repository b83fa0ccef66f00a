package dev.identityemulator.stripe.identity.verificationpage;

import org.jspecify.annotations.Nullable;

/** Why a requirement is still missing although something was sent for it, as the app tells its user. */
record PageError(
        String backButtonText,
        String body,
        @Nullable String continueButtonText,
        Requirement requirement,
        String title) {

    /** The error of a requirement. */
    static PageError of(Requirement requirement) {
        return switch (requirement) {
            case BIOMETRIC_CONSENT ->
                error(requirement, "You did not agree", "Without your consent you cannot be verified.");
            case DOB -> error(requirement, "Wrong date of birth", "There is no such date of birth.");
            case NAME -> error(requirement, "Name incomplete", "Please type a first and a last name.");
            case ID_NUMBER -> error(requirement, "Wrong ID number", "An ID number of this country looks different.");
            case ADDRESS -> error(requirement, "Address incomplete", "Please type a street and choose a country.");
            case PHONE_NUMBER -> error(requirement, "Wrong phone number", "A phone number cannot look like this.");
            default -> error(requirement, "Please try again", "This could not be used.");
        };
    }

    /** The user cannot verify the phone number, and nothing else would do. */
    static PageError ofUnverifiedPhone() {
        return error(Requirement.PHONE_NUMBER, "Phone number not verified", "Please try another phone number.");
    }

    private static PageError error(Requirement requirement, String title, String body) {
        return new PageError("Go back", body, null, requirement, title);
    }
}
