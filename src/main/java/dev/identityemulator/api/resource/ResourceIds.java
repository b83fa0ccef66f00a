package dev.identityemulator.api.resource;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids in Stripe's form that sort by creation within an account: a prefix, {@code 1}, the second in five digits of base 62,
 * the last ten characters of the account's id, and the fraction of the second in eight digits. So one index over account and
 * id serves both paging and the {@code created} filter.
 */
public final class ResourceIds {

    /** The second at which Stripe's own ids have {@code 100000}, judging by those in its reference. */
    private static final long FIRST_SECOND = 1_342_389_380L;

    private static final int ACCOUNT_LENGTH = 10;
    private static final String NO_ACCOUNT = "";
    private static final int TIME_DIGITS = 6;
    private static final int REST_DIGITS = 8;
    private static final long FIRST_TIME = Base62.power(TIME_DIGITS - 1);

    /** The number of ids for each microsecond; they are taken in turn, from a random start. */
    private static final long PER_MICROSECOND = Base62.power(REST_DIGITS) / TimeUnit.SECONDS.toMicros(1);

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private ResourceIds() {}

    /** A fresh id of a resource of this account that was created at the given instant. */
    public static String next(String prefix, String account, Instant created) {
        return id(prefix, ending(account), created, number());
    }

    /** The lower bound of the ids of all resources of this account that were created at the given instant or later. */
    public static String lowest(String prefix, String account, Instant created) {
        return id(prefix, ending(account), created, 0);
    }

    /** A fresh id of the short form, which does not name its account: Stripe has kept it for its oldest resources. */
    public static String nextShort(String prefix, Instant created) {
        return id(prefix, NO_ACCOUNT, created, number());
    }

    /** The lower bound of the short ids of all resources that were created at the given instant or later. */
    public static String lowestShort(String prefix, Instant created) {
        return id(prefix, NO_ACCOUNT, created, 0);
    }

    /** Whether an id has Stripe's form and belongs to another account. */
    public static boolean isOfAnother(String account, String id) {
        var own = id.substring(id.indexOf('_') + 1);
        return own.matches("[13][0-9A-Za-z]{23}")
                && !own.substring(TIME_DIGITS, TIME_DIGITS + ACCOUNT_LENGTH).equals(ending(account));
    }

    /** Whether an id has Stripe's form and belongs to this account. */
    public static boolean isOf(String account, String id) {
        var own = id.substring(id.indexOf('_') + 1);
        return own.matches("[13][0-9A-Za-z]{23}") && !isOfAnother(account, id);
    }

    private static long number() {
        return Math.floorMod(NUMBER.getAndIncrement(), PER_MICROSECOND);
    }

    private static String id(String prefix, String accountPart, Instant created, long number) {
        long time = FIRST_TIME + created.getEpochSecond() - FIRST_SECOND;
        long micros = TimeUnit.NANOSECONDS.toMicros(created.getNano());
        return prefix
                + "_"
                + Base62.text(Math.max(FIRST_TIME, time), TIME_DIGITS)
                + accountPart
                + Base62.text(micros * PER_MICROSECOND + number, REST_DIGITS);
    }

    /** The ten characters that are the account's part of an id. */
    public static String accountPart(String account) {
        return ending(account);
    }

    private static String ending(String account) {
        var filled = "0".repeat(ACCOUNT_LENGTH) + account.substring(account.lastIndexOf('_') + 1);
        return filled.substring(filled.length() - ACCOUNT_LENGTH);
    }
}
