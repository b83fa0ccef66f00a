import com.stripe.Stripe;

/** What an application does with stripe-java; its arguments are the classes of the parts. */
final class Scenario {

    private Scenario() {}

    public static void main(String[] parts) throws Exception {
        Stripe.overrideApiBase(Account.BASE);
        Stripe.overrideUploadBase(Account.BASE);
        for (var part : parts) {
            Checks.check(part + ": to its end", ((Part) Class.forName(part).getDeclaredConstructor().newInstance())::run);
        }
        Checks.end();
    }
}
