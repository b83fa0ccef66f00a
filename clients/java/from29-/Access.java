import com.stripe.StripeClient;
import com.stripe.service.EventService;
import com.stripe.service.FileService;
import com.stripe.service.IdentityService;

/** Where a client has its services, in this generation. */
final class Access {

    private Access() {}

    static IdentityService identity(StripeClient client) {
        return client.v1().identity();
    }

    static FileService files(StripeClient client) {
        return client.v1().files();
    }

    static EventService events(StripeClient client) {
        return client.v1().events();
    }
}
