package dev.identityemulator.stripe.crypto.asset;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rates of accounts: those that everybody begins with, and those that a test has set. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rates {

    private final JdbcTemplate jdbc;

    Rates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The rate of a pair that is offered. */
    public Rate rate(String account, Pair pair) {
        return own(account).getOrDefault(pair, SeedRates.of(pair));
    }

    /** The rates of all pairs that are offered. */
    public List<Rate> all(String account) {
        var own = own(account);
        return SeedRates.all().stream()
                .map(rate -> own.getOrDefault(rate.pair(), rate))
                .toList();
    }

    /** Sets a rate; sessions keep what they were quoted. */
    public void set(String account, Rate rate) {
        var currency = rate.pair().currency().name().toLowerCase(Locale.ROOT);
        var network = rate.pair().network().name().toLowerCase(Locale.ROOT);
        jdbc.update(
                "insert into crypto_rates (account, currency, network, units_per_100, network_fee)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                account,
                currency,
                network,
                rate.unitsPer100(),
                rate.networkFee());
        jdbc.update(
                "update crypto_rates set units_per_100 = ?, network_fee = ?"
                        + " where account = ? and currency = ? and network = ?",
                rate.unitsPer100(),
                rate.networkFee(),
                account,
                currency,
                network);
    }

    /** Goes back to the rates that everybody begins with. */
    public void reset(String account) {
        jdbc.update("delete from crypto_rates where account = ?", account);
    }

    private Map<Pair, Rate> own(String account) {
        var rates = new HashMap<Pair, Rate>();
        jdbc.query(
                "select currency, network, units_per_100, network_fee from crypto_rates where account = ?",
                row -> {
                    var pair = new Pair(
                            CryptoCurrency.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                            Network.valueOf(row.getString(2).toUpperCase(Locale.ROOT)));
                    rates.put(pair, new Rate(pair, row.getBigDecimal(3), row.getBigDecimal(4)));
                },
                account);
        return rates;
    }
}
