package dev.identityemulator.stripe.identity.verificationpage.screen;

import java.util.List;

/** A line of text with its icon. */
public record TextLine(String content, Icon icon) {

    /** The icons that every generation of the SDKs can draw. */
    enum Icon {
        CAMERA,
        DISPUTE_PROTECTION,
        DOCUMENT,
        LOCK,
        MOVED,
        WALLET
    }

    /** The lines of a screen that asks for a document. */
    static List<TextLine> ofDocuments() {
        return List.of(
                new TextLine("You will photograph a valid " + link("consent_photo_id", "photo ID") + ".", Icon.CAMERA),
                checks(),
                access());
    }

    /** The lines of a screen that asks for typed data. */
    static List<TextLine> ofIndividuals() {
        return List.of(
                new TextLine("You will type personal data, such as your name and date of birth.", Icon.DOCUMENT),
                checks(),
                access());
    }

    private static TextLine checks() {
        var link = link("consent_identity", "check your identity");
        return new TextLine("What you send is used to " + link + ".", Icon.DISPUTE_PROTECTION);
    }

    private static TextLine access() {
        var link = link("consent_verification_data", "verification data");
        return new TextLine("Only the application under test sees this " + link + ".", Icon.LOCK);
    }

    private static String link(String sheet, String text) {
        return "<a href='stripe_bottomsheet://open/" + sheet + "'>" + text + "</a>";
    }
}
