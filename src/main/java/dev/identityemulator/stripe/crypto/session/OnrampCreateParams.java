package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.api.error.HintAt;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.stripe.crypto.asset.CryptoCurrency;
import dev.identityemulator.stripe.crypto.asset.Fiat;
import dev.identityemulator.stripe.crypto.asset.Network;
import dev.identityemulator.stripe.crypto.details.KycDetails;
import dev.identityemulator.stripe.crypto.details.SettlementSpeed;
import dev.identityemulator.stripe.crypto.details.TransactionDetails;
import dev.identityemulator.stripe.crypto.details.WalletAddresses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a new session.
 *
 * @param customerInformation what Stripe's guide calls {@code kyc_details}
 * @see <a href="https://docs.stripe.com/api/crypto/onramp_sessions/create">Stripe: Create an onramp session</a>
 * @see <a href="https://docs.stripe.com/crypto/onramp/upgrade-onramp-integration">Stripe: Upgrade your onramp integration</a>
 */
@HintAt(
        name = "transaction_details",
        hint = "Since 2023-06-21 its members are parameters themselves, such as source_amount.")
@HintAt(name = "supported_destination_currencies", hint = OnrampCreateParams.RENAMED + "destination_currencies.")
@HintAt(name = "supported_destination_networks", hint = OnrampCreateParams.RENAMED + "destination_networks.")
@HintAt(name = "source_exchange_amount", hint = OnrampCreateParams.RENAMED + "source_amount.")
@HintAt(name = "destination_exchange_amount", hint = OnrampCreateParams.RENAMED + "destination_amount.")
public record OnrampCreateParams(
        @Nullable KycDetails customerInformation,
        @Personal @Nullable String customerIpAddress,
        @Nullable BigDecimal destinationAmount,
        @Nullable List<CryptoCurrency> destinationCurrencies,
        @Nullable CryptoCurrency destinationCurrency,
        @Nullable Network destinationNetwork,
        @Nullable List<Network> destinationNetworks,
        @Nullable KycDetails kycDetails,
        @Nullable Boolean lockWalletAddress,
        @Nullable MetadataParam metadata,
        @Nullable SettlementSpeed settlementSpeed,
        @Nullable BigDecimal sourceAmount,
        @Nullable Fiat sourceCurrency,
        @Nullable WalletAddresses walletAddresses)
        implements Params {

    /** How a hint at a parameter with a new name begins. */
    static final String RENAMED = "Since 2023-06-21 its name is ";

    @Override
    public void check() {
        if (kycDetails != null) {
            kycDetails.check("kyc_details");
        }
        if (customerInformation != null) {
            customerInformation.check("customer_information");
        }
        initialMetadata();
    }

    Map<String, String> initialMetadata() {
        return MetadataParam.apply(metadata, Map.of());
    }

    @Nullable
    KycDetails kyc() {
        return kycDetails == null ? customerInformation : kycDetails;
    }

    /** The currencies to choose among; without any, the usual ones. */
    List<CryptoCurrency> currencies() {
        return destinationCurrencies == null
                ? CryptoCurrency.USUAL
                : destinationCurrencies.stream().distinct().toList();
    }

    /** The networks to choose among; without any, the usual ones. */
    List<Network> networks() {
        return destinationNetworks == null
                ? Network.USUAL
                : destinationNetworks.stream().distinct().toList();
    }

    boolean locked() {
        return Boolean.TRUE.equals(lockWalletAddress);
    }

    /** What is to be bought and paid; the amounts must be right. */
    TransactionDetails details() {
        return new TransactionDetails(
                destinationAmount == null || destinationCurrency == null
                        ? null
                        : destinationCurrency.text(destinationAmount),
                currencies(),
                destinationCurrency,
                destinationNetwork,
                networks(),
                null,
                locked(),
                Objects.requireNonNullElse(settlementSpeed, SettlementSpeed.INSTANT),
                sourceAmount == null ? null : Fiat.text(sourceAmount),
                sourceCurrency,
                null,
                null,
                walletAddresses);
    }
}
