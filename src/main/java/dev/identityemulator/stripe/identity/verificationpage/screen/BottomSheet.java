package dev.identityemulator.stripe.identity.verificationpage.screen;

import dev.identityemulator.stripe.identity.verificationpage.screen.TextLine.Icon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sheet that a link in a text opens. */
public record BottomSheet(String bottomsheetId, List<Line> lines, String title) {

    /** A line of a sheet. */
    public record Line(String content, Icon icon, String title) {}

    /** The sheets by their ids; each link in a text leads to one of them. */
    public static Map<String, BottomSheet> all() {
        var sheets = new LinkedHashMap<String, BottomSheet>();
        Stream.of(identity(), photoId(), verificationData()).forEach(sheet -> sheets.put(sheet.bottomsheetId(), sheet));
        return sheets;
    }

    private static BottomSheet identity() {
        return new BottomSheet(
                "consent_identity",
                List.of(new Line(
                        "This is Identity Emulator. It looks at no image: a test decides how a verification ends.",
                        Icon.DISPUTE_PROTECTION,
                        "How it is checked")),
                "How your identity is checked");
    }

    private static BottomSheet photoId() {
        return new BottomSheet(
                "consent_photo_id",
                List.of(new Line(
                        "<ul><li>Passport</li><li>Driving license</li><li>Identity card</li></ul>",
                        Icon.WALLET,
                        "Accepted documents")),
                "Photo IDs");
    }

    private static BottomSheet verificationData() {
        return new BottomSheet(
                "consent_verification_data",
                List.of(
                        new Line(
                                "Images and typed data stay in this emulator. Do not send those of real people.",
                                Icon.LOCK,
                                "Where your data is"),
                        new Line(
                                "A redaction of the session deletes them.", Icon.DOCUMENT, "How your data is deleted")),
                "Your data");
    }
}
