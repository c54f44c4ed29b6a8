package org.territoireouvert.runner.identity.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.people.Look;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.runner.identity.session.SignInMethod;

/** Keeps the history of a person's data. Safe for all threads. */
public final class Trace {

    /** Most rows that a page of one kind shows. */
    public static final int SHOWN = 100;

    /** How an attempt to sign in ended; the message is {@code trace.outcome.<name>}. */
    public enum Outcome {
        /** The person is signed in. */
        DONE,
        /** The account is suspended. */
        SUSPENDED,
        /** The second factor was wrong. */
        REFUSED
    }

    /**
     * A sign-in.
     *
     * @param device browser and system, as far as it said so
     */
    public record SignedIn(Instant at, SignInMethod method, String device, Outcome outcome) {}

    /**
     * A consent.
     *
     * @param purpose code; the message is {@code consent.purpose.<purpose>}
     * @param recipient who gives or gets the data: the name of a provider, or empty
     * @param claims names of the data, joined by spaces; never their values
     * @param policyVersion version of the page {@code /donnees-personnelles}
     */
    public record Consent(
            String id,
            String purpose,
            String recipient,
            String claims,
            String policyVersion,
            Instant givenAt,
            Optional<Instant> withdrawnAt) {}

    /**
     * A look by an agent.
     *
     * @param roles codes of the agent's roles then, joined by spaces
     * @param owner plugin id, or empty for the runtime
     * @param data message key of that owner
     */
    public record Looked(Instant at, String agentName, String roles, String owner, String data, String reason) {}

    /**
     * Something that an agent did in the person's name.
     *
     * @param act code; the message is {@code trace.helped.<act>}
     * @param path address at which it was done
     * @param channel how the person spoke: {@code counter}, {@code paper}, {@code phone}
     */
    public record HelpedAct(Instant at, String agentName, String act, String path, String channel) {}

    private final TraceRows rows;
    private final IdSource ids;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public Trace(Database database, IdSource ids, InstantSource clock) {
        this.rows = new TraceRows(database);
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds a sign-in. */
    public void signedIn(Handle handle, String accountId, SignInMethod method, String device, Outcome outcome) {
        handle.createUpdate("""
                        insert into core_sign_in (id, account_id, at, method, device, outcome)
                        values (:id, :account, :now, :method, :device, :outcome)""")
                .bind("id", ids.next())
                .bind("account", accountId)
                .bind("now", PortableInstant.text(clock.instant()))
                .bind("method", method.name())
                .bind("device", device)
                .bind("outcome", outcome.name())
                .execute();
    }

    /** Adds a consent. */
    public void consented(
            Handle handle, String accountId, String purpose, String recipient, List<String> claims, String version) {
        handle.createUpdate("""
                        insert into core_consent (id, account_id, purpose, recipient, claims, policy_version, given_at)
                        values (:id, :account, :purpose, :recipient, :claims, :version, :now)""")
                .bind("id", ids.next())
                .bind("account", accountId)
                .bind("purpose", purpose)
                .bind("recipient", recipient)
                .bind("claims", String.join(" ", claims))
                .bind("version", version)
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
    }

    /** Withdraws a consent of a person; nothing happens when it is withdrawn or somebody else's. Returns whether it did. */
    public boolean withdraw(Handle handle, String accountId, String consentId) {
        return handle.createUpdate("""
                        update core_consent set withdrawn_at = :now
                        where id = :id and account_id = :account and withdrawn_at is null""")
                        .bind("now", PortableInstant.text(clock.instant()))
                        .bind("id", consentId)
                        .bind("account", accountId)
                        .execute()
                == 1;
    }

    /** Adds a look by an agent. */
    public void looked(Handle handle, Agent agent, String accountId, String owner, Look look) {
        handle.createUpdate("""
                        insert into core_look (id, account_id, agent_id, agent_name, roles, owner, data, reason, at)
                        values (:id, :account, :agent, :name, :roles, :owner, :data, :reason, :now)""")
                .bind("id", ids.next())
                .bind("account", accountId)
                .bind("agent", agent.personId())
                .bind("name", agent.displayName())
                .bind("roles", String.join(" ", agent.roles().stream().sorted().toList()))
                .bind("owner", owner)
                .bind("data", look.data())
                .bind("reason", look.reason())
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
    }

    /** Adds something that an agent did in a person's name. */
    public void helped(
            Handle handle,
            String agentId,
            String agentName,
            String accountId,
            String act,
            String path,
            String channel) {
        handle.createUpdate("""
                        insert into core_helped_act (id, account_id, agent_id, agent_name, act, path, channel, at)
                        values (:id, :account, :agent, :name, :act, :path, :channel, :now)""")
                .bind("id", ids.next())
                .bind("account", accountId)
                .bind("agent", agentId)
                .bind("name", agentName)
                .bind("act", act)
                .bind("path", path)
                .bind("channel", channel)
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
    }

    /** Returns the newest sign-ins of a person. */
    public List<SignedIn> signIns(String accountId) {
        return signIns(accountId, Keyset.first(SHOWN)).items();
    }

    /** Returns a part of the sign-ins of a person, newest first. */
    public Slice<SignedIn> signIns(String accountId, Keyset keyset) {
        return rows.read(
                "core_sign_in",
                accountId,
                keyset,
                row -> new SignedIn(
                        PortableInstant.parse(row.getString("at")),
                        SignInMethod.valueOf(row.getString("method")),
                        row.getString("device"),
                        Outcome.valueOf(row.getString("outcome"))));
    }

    /** Returns the newest consents of a person. */
    public List<Consent> consents(String accountId) {
        return consents(accountId, Keyset.first(SHOWN)).items();
    }

    /** Returns a part of the consents of a person, newest first. */
    public Slice<Consent> consents(String accountId, Keyset keyset) {
        return rows.read("core_consent", accountId, keyset, Trace::consent);
    }

    /** Returns a consent of a person inside a transaction; empty when it is somebody else's. */
    public Optional<Consent> consent(Handle handle, String accountId, String consentId) {
        return handle.createQuery("select * from core_consent where id = :id and account_id = :account")
                .bind("id", consentId)
                .bind("account", accountId)
                .map((row, context) -> consent(row))
                .findOne();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getString("id"),
                row.getString("purpose"),
                row.getString("recipient"),
                row.getString("claims"),
                row.getString("policy_version"),
                PortableInstant.parse(row.getString("given_at")),
                Optional.ofNullable(row.getString("withdrawn_at")).map(PortableInstant::parse));
    }

    /** Returns the newest looks at a person's data. */
    public List<Looked> looks(String accountId) {
        return looks(accountId, Keyset.first(SHOWN)).items();
    }

    /** Returns a part of the looks at a person's data, newest first. */
    public Slice<Looked> looks(String accountId, Keyset keyset) {
        return rows.read(
                "core_look",
                accountId,
                keyset,
                row -> new Looked(
                        PortableInstant.parse(row.getString("at")),
                        row.getString("agent_name"),
                        row.getString("roles"),
                        row.getString("owner"),
                        row.getString("data"),
                        row.getString("reason")));
    }

    /** Returns the newest acts done in a person's name. */
    public List<HelpedAct> helpedActs(String accountId) {
        return helpedActs(accountId, Keyset.first(SHOWN)).items();
    }

    /** Returns a part of the acts done in a person's name, newest first. */
    public Slice<HelpedAct> helpedActs(String accountId, Keyset keyset) {
        return rows.read(
                "core_helped_act",
                accountId,
                keyset,
                row -> new HelpedAct(
                        PortableInstant.parse(row.getString("at")),
                        row.getString("agent_name"),
                        row.getString("act"),
                        row.getString("path"),
                        row.getString("channel")));
    }
}
