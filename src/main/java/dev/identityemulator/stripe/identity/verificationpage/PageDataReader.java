package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.stripe.identity.verificationpage.screen.PhoneOtp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one request of an app: what it adds to the collected data, and what the user has to correct. */
final class PageDataReader {

    private final List<PageError> errors = new ArrayList<>();
    private final CollectedData sent;
    private final Requirements asked;
    private final LocalDate today;

    PageDataReader(CollectedData sent, Requirements asked, LocalDate today) {
        this.sent = sent;
        this.asked = asked;
        this.today = today;
    }

    /** What was sent; data that the session does not ask for would make a check that nobody wants. */
    Collected read() {
        var front = sent.idDocumentFront();
        var back = sent.idDocumentBack();
        var face = sent.face();
        return new Collected(
                Boolean.TRUE.equals(sent.biometricConsent()),
                front == null ? null : front.highResImage(),
                asked.passport() || (front != null && isPassport(front)),
                back == null ? null : back.highResImage(),
                face == null ? null : face.bestHighResImage(),
                read(asked.idNumber() ? sent.idNumber() : null, Requirement.ID_NUMBER, TypedData::idNumber),
                read(sent.dob(), Requirement.DOB, date -> TypedData.date(date, today)),
                read(sent.name(), Requirement.NAME, TypedData::name),
                read(sent.address(), Requirement.ADDRESS, TypedData::address),
                read(asked.phone() ? sent.phone() : null, Requirement.PHONE_NUMBER, TypedData::phone),
                PhoneOtp.CODE.equals(TypedData.text(sent.phoneOtp())),
                false);
    }

    List<PageError> errors() {
        return errors;
    }

    /** Reads a typed value or null for none. */
    private interface Reading<S, T> {
        @Nullable
        T read(S typed);
    }

    private <S, T> @Nullable T read(@Nullable S typed, Requirement requirement, Reading<S, T> reading) {
        var value = typed == null ? null : reading.read(typed);
        if (typed != null && value == null) {
            errors.add(PageError.of(requirement));
        }
        return value;
    }

    /** Whether the camera took it for a passport rather than for anything else. */
    private static boolean isPassport(CollectedData.DocumentSide front) {
        double passport = score(front.passportScore());
        return passport > 0
                && Stream.of(front.frontCardScore(), front.backScore(), front.invalidScore())
                        .allMatch(other -> score(other) < passport);
    }

    private static double score(@Nullable String text) {
        try {
            return text == null ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
