package dev.identityemulator.stripe.crypto.asset;

import static dev.identityemulator.stripe.crypto.asset.CryptoCurrency.AVAX;
import static dev.identityemulator.stripe.crypto.asset.CryptoCurrency.BTC;
import static dev.identityemulator.stripe.crypto.asset.CryptoCurrency.ETH;
import static dev.identityemulator.stripe.crypto.asset.CryptoCurrency.MATIC;
import static dev.identityemulator.stripe.crypto.asset.CryptoCurrency.SOL;
import static dev.identityemulator.stripe.crypto.asset.CryptoCurrency.USDC;
import static dev.identityemulator.stripe.crypto.asset.CryptoCurrency.USDT;
import static dev.identityemulator.stripe.crypto.asset.CryptoCurrency.WLD;
import static dev.identityemulator.stripe.crypto.asset.CryptoCurrency.XLM;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The networks that crypto is delivered on, and what can be bought on each. */
public enum Network {
    BITCOIN(AddressForm.BITCOIN, BTC),
    ETHEREUM(AddressForm.EVM, ETH, USDC),
    BASE(AddressForm.EVM, ETH, USDC),
    POLYGON(AddressForm.EVM, MATIC, USDC),
    SOLANA(AddressForm.SOLANA, SOL, USDC),
    STELLAR(AddressForm.STELLAR, XLM, USDC),
    AVALANCHE(AddressForm.EVM, AVAX, USDC),
    OPTIMISM(AddressForm.EVM, ETH, USDC),
    WORLDCHAIN(AddressForm.EVM, WLD, USDC),
    SUI(AddressForm.SUI, USDC),
    TEMPO(AddressForm.EVM, USDC),
    CELO(AddressForm.EVM, USDT);

    /** The networks that a session offers which names none; the others have to be asked for. */
    public static final List<Network> USUAL = List.copyOf(EnumSet.range(BITCOIN, AVALANCHE));

    private final AddressForm addresses;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<CryptoCurrency> currencies;

    Network(AddressForm addresses, CryptoCurrency... currencies) {
        this.addresses = addresses;
        this.currencies = Set.of(currencies);
    }

    public boolean has(CryptoCurrency currency) {
        return currencies.contains(currency);
    }

    /** The name of the network where it is a key, which differs for one of them. */
    public String key() {
        return this == BASE ? "base_network" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether a text has the form of an address on this network. */
    public boolean isAddress(String text) {
        return addresses.accepts(text);
    }

    /** The address of a customer who names none. */
    public String sampleAddress() {
        return addresses.sample();
    }

    /** The id of a transaction on this network, of 64 hexadecimal digits. */
    public String transaction(String digits) {
        return addresses.transaction(digits);
    }
}
