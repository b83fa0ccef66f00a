package dev.identityemulator.stripe.webhook.settings;

/** Raised at the start by a setting of webhooks that cannot be used. */
final class UnusableSettingException extends IllegalArgumentException {

    private final String member;
    private final String action;

    /** The name of the setting ends with {@code member}; {@code problem} continues a sentence that begins with the name. */
    UnusableSettingException(String member, String problem, String action) {
        super(problem);
        this.member = member;
        this.action = action;
    }

    String member() {
        return member;
    }

    String action() {
        return action;
    }
}
