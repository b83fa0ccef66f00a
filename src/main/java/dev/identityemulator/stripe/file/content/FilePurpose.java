package dev.identityemulator.stripe.file.content;

import java.util.Locale;

/**
 * The purpose of a file. Only Stripe itself makes files of some purposes.
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
    /** A submitted image of a document. */
    IDENTITY_DOCUMENT_DOWNLOADABLE,
    /** An image that a mobile app uploads for a session, before its user submits. */
    IDENTITY_PRIVATE,
    ISSUING_REGULATORY_REPORTING,
    PCI_DOCUMENT,
    PLATFORM_TERMS_OF_SERVICE,
    /** A submitted image of a face. */
    SELFIE,
    SIGMA_SCHEDULED_QUERY,
    TAX_DOCUMENT_USER_UPLOAD,
    TERMINAL_ANDROID_APK,
    TERMINAL_READER_SPLASHSCREEN,
    TERMINAL_WIFI_CERTIFICATE,
    TERMINAL_WIFI_PRIVATE_KEY;

    /** The purposes of uploads. */
    public enum Uploaded {
        ACCOUNT_REQUIREMENT,
        ADDITIONAL_VERIFICATION,
        BUSINESS_ICON,
        BUSINESS_LOGO,
        CUSTOMER_SIGNATURE,
        DISPUTE_EVIDENCE,
        IDENTITY_DOCUMENT,
        IDENTITY_PRIVATE,
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

    /** Stripe's name for it. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether such a file shows a verified person. Few keys may see it, and links to it expire soon. */
    public boolean isSensitive() {
        return this == IDENTITY_DOCUMENT_DOWNLOADABLE || this == IDENTITY_PRIVATE || this == SELFIE;
    }

    /** Whether such a file can have links. */
    public boolean isLinkable() {
        return switch (this) {
            case ACCOUNT_REQUIREMENT,
                    ADDITIONAL_VERIFICATION,
                    DOCUMENT_PROVIDER_IDENTITY_DOCUMENT,
                    IDENTITY_DOCUMENT,
                    IDENTITY_PRIVATE,
                    PLATFORM_TERMS_OF_SERVICE,
                    TERMINAL_WIFI_CERTIFICATE,
                    TERMINAL_WIFI_PRIVATE_KEY -> false;
            default -> true;
        };
    }
}
