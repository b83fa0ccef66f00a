package dev.identityemulator.stripe.crypto.asset;

import java.util.regex.Pattern;

/** The forms of wallet addresses, each with the address that a customer has who names none. */
enum AddressForm {
    BITCOIN("bc1[0-9a-z]{11,71}|[13][1-9A-HJ-NP-Za-km-z]{25,34}", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"),
    EVM("0x[0-9a-fA-F]{40}", "0x00000000219ab540356cBB839Cbe05303d7705Fa"),
    SOLANA("[1-9A-HJ-NP-Za-km-z]{32,44}", "7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV1"),
    STELLAR("G[A-Z2-7]{55}", "GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7"),
    SUI("0x[0-9a-fA-F]{64}", "0x02a212de6a9dfa3a69e22387acfbafbb1a9e591bd9d636e7895dcfc8de05f331");

    private final Pattern pattern;
    private final String sample;

    AddressForm(String pattern, String sample) {
        this.pattern = Pattern.compile(pattern);
        this.sample = sample;
    }

    boolean accepts(String address) {
        return pattern.matcher(address).matches();
    }

    String sample() {
        return sample;
    }

    /** The hash of a transaction in the form of such networks, of 64 hexadecimal digits. */
    String transaction(String digits) {
        return this == EVM || this == SUI ? "0x" + digits : digits;
    }
}
