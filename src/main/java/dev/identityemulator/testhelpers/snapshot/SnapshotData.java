package dev.identityemulator.testhelpers.snapshot;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.core.accountstate.AccountRows;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.personaldata.PersonalDataCopies;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Deletes the snapshots of an account with it, and tells redactions where they are. */
@Component
class SnapshotData implements AccountData, AccountState, PersonalDataCopies {

    private final Snapshots snapshots;
    private final ObjectProvider<AccountRows> rows;
    private final SnapshotTurn turn;
    private final JdbcTemplate jdbc;

    SnapshotData(Snapshots snapshots, ObjectProvider<AccountRows> rows, SnapshotTurn turn, JdbcTemplate jdbc) {
        this.snapshots = snapshots;
        this.turn = turn;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public void deleteAll(String account) {
        snapshots.ids(account).forEach(copy -> rows.getObject().deleteCopy(copy));
        jdbc.update("delete from snapshots where account = ?", account);
    }

    @Override
    public Set<String> tablesApart() {
        return Set.of("snapshots", "snapshot_accounts");
    }

    /** The account's own snapshots, and those of its platform, which have the connected accounts too. */
    @Override
    public List<String> namesOf(String account) {
        var owners = AccountIds.receiving(account);
        owners.forEach(turn::await);
        return owners.stream()
                .flatMap(owner -> snapshots.ids(owner).stream().map(copy -> copy + account.substring(owner.length())))
                .toList();
    }
}
