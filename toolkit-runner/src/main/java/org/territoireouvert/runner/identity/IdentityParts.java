package org.territoireouvert.runner.identity;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.HashChain;
import org.territoireouvert.runner.identity.access.Access;
import org.territoireouvert.runner.identity.access.RoleHolders;
import org.territoireouvert.runner.identity.access.RoleMatrix;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.people.PluginPeople;
import org.territoireouvert.runner.identity.people.Standings;
import org.territoireouvert.runner.identity.session.Interrupted;
import org.territoireouvert.runner.identity.session.Sessions;
import org.territoireouvert.runner.identity.session.SignIn;
import org.territoireouvert.runner.identity.trace.Trace;
import org.territoireouvert.runner.mail.StoredMail;

/**
 * Everything that knows people, built once on the tables of the runtime. Nothing is read before its first use.
 *
 * @param database tables of the runtime
 * @param ids new identifiers
 * @param clock that decides
 * @param zone of the authority
 */
public record IdentityParts(
        Database database,
        IdSource ids,
        InstantSource clock,
        ZoneId zone,
        Accounts accounts,
        Sessions sessions,
        RoleHolders roles,
        RoleMatrix matrix,
        Access access,
        Trace trace,
        Standings standings,
        Interrupted interrupted,
        SignIn signIn,
        StoredMail mail,
        AuditLog audit) {

    /**
     * Builds the parts.
     *
     * @param afterCommit runs what it is given when the write that the thread is in has become durable
     */
    public static IdentityParts of(
            Database database,
            IdSource ids,
            InstantSource clock,
            ZoneId zone,
            Json json,
            Consumer<Runnable> afterCommit) {
        Accounts accounts = new Accounts(database, ids, clock);
        Sessions sessions = new Sessions(database, accounts, ids, clock);
        RoleHolders roles = new RoleHolders(database, ids, clock);
        RoleMatrix matrix = new RoleMatrix(database, clock);
        Trace trace = new Trace(database, ids, clock);
        return new IdentityParts(
                database,
                ids,
                clock,
                zone,
                accounts,
                sessions,
                roles,
                matrix,
                new Access(roles, matrix),
                trace,
                new Standings(database, clock, zone),
                new Interrupted(database, json, clock),
                new SignIn(database, sessions, trace),
                new StoredMail(ids, clock, afterCommit),
                new HashChain(clock));
    }

    /** Returns the people that a plugin sees. */
    public People of(PluginId plugin) {
        return new PluginPeople(plugin, accounts, standings, access, trace);
    }
}
