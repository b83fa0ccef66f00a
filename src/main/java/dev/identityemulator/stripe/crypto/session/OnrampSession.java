package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.MetadataColumn;
import dev.identityemulator.api.resource.RandomText;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Network;
import dev.identityemulator.stripe.crypto.details.KycDetails;
import dev.identityemulator.stripe.crypto.details.TransactionDetails;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A session in which a customer buys crypto. */
@Entity
@Table(name = "crypto_onramp_sessions")
@IdClass(ResourceKey.class)
@ApiObject(prefix = OnrampSession.PREFIX, noun = OnrampSession.NOUN)
public class OnrampSession {

    static final String PREFIX = "cos";
    public static final String NOUN = "crypto onramp session";

    private static final int SECRET_LENGTH = 35;

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OnrampStatus status = OnrampStatus.INITIALIZED;

    @Column(name = "destination_currency")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable CryptoCurrency destinationCurrency;

    @Column(name = "destination_network")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Network destinationNetwork;

    @Convert(converter = OnrampColumns.OfDetails.class)
    private TransactionDetails details;

    @Convert(converter = OnrampColumns.OfKyc.class)
    private @Nullable KycDetails kyc;

    @Convert(converter = OnrampColumns.OfPlan.class)
    private @Nullable OnrampPlan plan;

    @Convert(converter = OnrampColumns.OfHistory.class)
    private List<OnrampMoment> history;

    @Column(name = "client_secret")
    private String clientSecret;

    private String hash;

    @Column(name = "base_url")
    private String baseUrl;

    @Convert(converter = MetadataColumn.class)
    private Map<String, String> metadata;

    OnrampSession(
            String account,
            Instant created,
            TransactionDetails details,
            @Nullable KycDetails kyc,
            String baseUrl,
            Map<String, String> metadata) {
        this.account = account;
        this.id = ResourceIds.next(PREFIX, account, created);
        this.created = created;
        this.kyc = kyc;
        this.history = List.of(new OnrampMoment(created, "created"));
        this.clientSecret = id + "_secret_" + RandomText.alphanumeric(SECRET_LENGTH);
        this.hash = OnrampHash.fresh(account, id);
        this.baseUrl = baseUrl;
        this.metadata = metadata;
        describe(details);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OnrampSession() {}

    /** Takes a transition, after which the details are these. */
    void take(OnrampTransition transition, TransactionDetails changed, Instant now) {
        status = transition.after(status);
        var moment = new OnrampMoment(now, transition.done());
        history = Stream.concat(history.stream(), Stream.of(moment)).toList();
        describe(changed);
    }

    private void describe(TransactionDetails changed) {
        details = changed;
        destinationCurrency = changed.destinationCurrency();
        destinationNetwork = changed.destinationNetwork();
    }

    /** Plans what is to happen by itself, in place of any other plan; null for nothing. */
    void plan(@Nullable OnrampPlan next) {
        plan = next;
    }

    boolean hasSecret(String sent) {
        return same(clientSecret, sent);
    }

    boolean hasHash(String sent) {
        return same(hash, sent);
    }

    private static boolean same(String kept, String sent) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the status allows a transition. */
    public boolean allows(OnrampTransition transition) {
        return transition.isAllowedIn(status);
    }

    public String account() {
        return account;
    }

    public String id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    public OnrampStatus status() {
        return status;
    }

    public TransactionDetails details() {
        return details;
    }

    public @Nullable KycDetails kyc() {
        return kyc;
    }

    @Nullable
    OnrampPlan plan() {
        return plan;
    }

    public List<OnrampMoment> history() {
        return history;
    }

    public String clientSecret() {
        return clientSecret;
    }

    public String hash() {
        return hash;
    }

    String baseUrl() {
        return baseUrl;
    }

    public Map<String, String> metadata() {
        return metadata;
    }
}
