package dev.identityemulator.stripe.crypto.merchant;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The address of a customer, and the networks that stand for places where there is no onramp. */
public final class IpAddress {

    /** Networks that are reserved for documentation, so that nobody's real address is rejected. */
    private static final String UNSUPPORTABLE = "192.0.2.";

    private static final String UNSUPPORTED_COUNTRY = "198.51.100.";

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private IpAddress() {}

    /** Whether a text is an address; no name is looked up. */
    public static boolean isValid(String text) {
        return V4.matcher(text).matches()
                || (text.contains(":") && V6.matcher(text).matches() && isV6(text));
    }

    static boolean isUnsupportable(String address) {
        return address.startsWith(UNSUPPORTABLE);
    }

    /** Whether the address is of a country without an onramp. */
    public static boolean isOfUnsupportedCountry(String address) {
        return address.startsWith(UNSUPPORTED_COUNTRY);
    }

    /** Whether a customer with this address cannot be served. */
    public static boolean isBlocked(String address, Merchant merchant) {
        return isUnsupportable(address) || merchant.blockedIps().contains(address);
    }

    /** A text with a colon is never looked up. */
    private static boolean isV6(String text) {
        try {
            return InetAddress.getAllByName(text).length > 0;
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}
