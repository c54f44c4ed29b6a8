package org.territoireouvert.runner.identity.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.people.Colleague;
import org.territoireouvert.api.people.Look;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.people.Standing;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.runner.identity.access.Access;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.trace.Trace;

/** The people that one plugin sees. */
public final class PluginPeople implements People {

    private static final int MOST = 500;
    private static final int MOST_COLLEAGUES = 200;

    private final PluginId plugin;
    private final Accounts accounts;
    private final Standings standings;
    private final Access access;
    private final Trace trace;

    /** Shows people to a plugin. */
    public PluginPeople(PluginId plugin, Accounts accounts, Standings standings, Access access, Trace trace) {
        this.plugin = plugin;
        this.accounts = accounts;
        this.standings = standings;
        this.access = access;
        this.trace = trace;
    }

    @Override
    public Optional<Person> find(String personId) {
        return accounts.find(personId).map(PluginPeople::person);
    }

    @Override
    public Map<String, Person> findAll(Collection<String> personIds) {
        if (personIds.size() > MOST) {
            throw new IllegalArgumentException(
                    "At most " + MOST + " people are found at once, not " + personIds.size());
        }
        Map<String, Person> people = new HashMap<>();
        accounts.findAll(personIds).forEach(account -> people.put(account.id(), person(account)));
        return people;
    }

    private static Person person(Account account) {
        return new Person(account.id(), account.shownName());
    }

    @Override
    public Standing standing(Actor actor, Requirement requirement) {
        return standings.of(actor, requirement);
    }

    @Override
    public List<Standing> standings(List<Actor.Citizen> citizens, Requirement requirement) {
        return standings.of(citizens, requirement);
    }

    @Override
    public boolean allows(Actor actor, Permission permission, String objectId) {
        return access.allows(actor, permission, plugin.value(), objectId);
    }

    @Override
    public List<Colleague> colleaguesWho(Permission permission, String objectId) {
        List<String> holders = access.holders(permission, plugin.value(), objectId).stream()
                .sorted()
                .limit(MOST)
                .toList();
        return accounts.findAll(holders).stream()
                .filter(Account::isActive)
                .map(account -> new Colleague(account.id(), account.staffName()))
                .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::id))
                .limit(MOST_COLLEAGUES)
                .toList();
    }

    @Override
    public void recordLook(Handle handle, Actor.Agent agent, String personId, Look look) {
        trace.looked(handle, agent, personId, plugin.value(), look);
    }
}
