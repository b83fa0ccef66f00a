package dev.identityemulator.stripe.webhook.settings;

/** Thrown at the start where a setting of webhooks cannot be used. */
final class UnusableSettingException extends IllegalArgumentException {

    private final String member;
    private final String action;

    /** The setting ends with {@code member}; {@code problem} goes on with a sentence that begins with its name. */
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
