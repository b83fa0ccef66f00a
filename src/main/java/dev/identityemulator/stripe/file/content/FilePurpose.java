package dev.identityemulator.stripe.file.content;

import java.util.Locale;

/**
 * What a file is for. Some purposes are those of files that Stripe makes itself; nobody uploads these.
 *
 * @see <a href="https://docs.stripe.com/file-upload">Stripe: File uploads</a>
 */
public enum FilePurpose {
    ACCOUNT_REQUIREMENT,
    ADDITIONAL_VERIFICATION,
    BUSINESS_ICON,
    BUSINESS_LOGO,
    CUSTOMER_SIGNATURE,
    DISPUTE_EVIDENCE,
    DOCUMENT_PROVIDER_IDENTITY_DOCUMENT,
    FINANCE_REPORT_RUN,
    FINANCIAL_ACCOUNT_STATEMENT,
    IDENTITY_DOCUMENT,
    /** An image of a document that a user submitted to a verification. */
    IDENTITY_DOCUMENT_DOWNLOADABLE,
    ISSUING_REGULATORY_REPORTING,
    PCI_DOCUMENT,
    PLATFORM_TERMS_OF_SERVICE,
    /** An image of the face that a user submitted to a verification. */
    SELFIE,
    SIGMA_SCHEDULED_QUERY,
    TAX_DOCUMENT_USER_UPLOAD,
    TERMINAL_ANDROID_APK,
    TERMINAL_READER_SPLASHSCREEN,
    TERMINAL_WIFI_CERTIFICATE,
    TERMINAL_WIFI_PRIVATE_KEY;

    /** The purposes of files that a caller uploads. */
    public enum Uploaded {
        ACCOUNT_REQUIREMENT,
        ADDITIONAL_VERIFICATION,
        BUSINESS_ICON,
        BUSINESS_LOGO,
        CUSTOMER_SIGNATURE,
        DISPUTE_EVIDENCE,
        IDENTITY_DOCUMENT,
        ISSUING_REGULATORY_REPORTING,
        PCI_DOCUMENT,
        PLATFORM_TERMS_OF_SERVICE,
        TAX_DOCUMENT_USER_UPLOAD,
        TERMINAL_ANDROID_APK,
        TERMINAL_READER_SPLASHSCREEN,
        TERMINAL_WIFI_CERTIFICATE,
        TERMINAL_WIFI_PRIVATE_KEY;

        public FilePurpose purpose() {
            return FilePurpose.valueOf(name());
        }
    }

    /** How Stripe writes it. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether such a file shows a person who was verified: few keys may see it, and links to it are short. */
    public boolean isSensitive() {
        return this == IDENTITY_DOCUMENT_DOWNLOADABLE || this == SELFIE;
    }

    /** Whether links to such a file can be made. */
    public boolean isLinkable() {
        return switch (this) {
            case ACCOUNT_REQUIREMENT,
                    ADDITIONAL_VERIFICATION,
                    DOCUMENT_PROVIDER_IDENTITY_DOCUMENT,
                    IDENTITY_DOCUMENT,
                    PLATFORM_TERMS_OF_SERVICE,
                    TERMINAL_WIFI_CERTIFICATE,
                    TERMINAL_WIFI_PRIVATE_KEY -> false;
            default -> true;
        };
    }
}
