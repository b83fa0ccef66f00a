package dev.identityemulator.stripe.forwarding.card;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.platform.text.CardNumbers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment method that a test registered. Its number is not stored, but as much of it as tells it from other known ones. */
@Entity
@Table(name = "forwarding_payment_methods")
@IdClass(ResourceKey.class)
@ApiObject(prefix = RegisteredCard.PREFIX, noun = RegisteredCard.NOUN)
public class RegisteredCard {

    static final String PREFIX = "pm";
    public static final String NOUN = "PaymentMethod";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    @Column(name = "short_number")
    private String shortNumber;

    @Column(name = "exp_month")
    private int expMonth;

    @Column(name = "exp_year")
    private int expYear;

    private String cvc;
    private String holder;

    RegisteredCard(String account, Instant created, CardDetails card) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.shortNumber = CardNumbers.shortened(card.number());
        this.expMonth = card.expMonth();
        this.expYear = card.expYear();
        this.cvc = card.cvc();
        this.holder = card.holder();
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RegisteredCard() {}

    /** The card; its CVC is given away with it where it is asked for, once. */
    CardDetails use(boolean withCvc) {
        var card = new CardDetails(number(), expMonth, expYear, cvc, holder);
        if (!withCvc) {
            return card.withoutCvc();
        }
        cvc = "";
        return card;
    }

    public String id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    public String number() {
        return CardNumbers.known(shortNumber);
    }

    public int expMonth() {
        return expMonth;
    }

    public int expYear() {
        return expYear;
    }

    public String holder() {
        return holder;
    }

    /** Whether the CVC can still be forwarded. */
    public boolean hasCvc() {
        return !cvc.isEmpty();
    }
}
