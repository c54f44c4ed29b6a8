package org.territoireouvert.calls.past;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.GrantContent;
import org.territoireouvert.calls.award.GrantCounters;
import org.territoireouvert.calls.award.GrantsMadeHere;
import org.territoireouvert.calls.funded.PastGrantRepository;
import org.territoireouvert.calls.model.award.PastGrant;

/** Takes grants of the years before over: what is new is added, what changed is brought up to date, what was granted here is left alone. */
public final class PastGrants {

    private final PluginContext context;
    private final PastGrantRepository repository;
    private final GrantsMadeHere own;
    private final GrantContent content;
    private final GrantCounters counters;

    /** Creates the use case. */
    public PastGrants(AwardStore store, GrantContent content, GrantCounters counters) {
        this.context = store.context();
        this.repository = store.past();
        this.own = new GrantsMadeHere(context.service(Json.class));
        this.content = content;
        this.counters = counters;
    }

    /** What some grants are to those that are here. */
    record Sorted(List<PastGrant> added, List<PastGrant> changed, Map<String, PastGrant> before, int same, int own) {}

    /** Tells what is new, what changed, what is here already, and what was granted here. */
    Sorted sort(Handle handle, Collection<PastGrant> grants) {
        Map<String, PastGrant> here =
                repository.find(handle, grants.stream().map(PastGrant::number).toList());
        Set<String> made = new HashSet<>(own.among(handle, grants));
        List<PastGrant> added = new ArrayList<>();
        List<PastGrant> changed = new ArrayList<>();
        int same = 0;
        for (PastGrant grant : grants) {
            PastGrant before = here.get(grant.number());
            if (made.contains(grant.number())) {
                continue;
            }
            if (before == null) {
                added.add(grant);
            } else if (before.saysTheSameAs(grant)) {
                same++;
            } else {
                changed.add(grant);
            }
        }
        return new Sorted(added, changed, here, same, made.size());
    }

    /** Takes grants over, in a transaction; the same ones again change nothing. */
    public void take(Handle handle, Collection<PastGrant> grants) {
        Sorted sorted = sort(handle, grants);
        List<PastGrant> written = new ArrayList<>(sorted.added());
        written.addAll(sorted.changed());
        List<PastGrant> dated =
                written.stream().map(one -> one.at(context.clock().instant())).toList();
        repository.save(handle, dated);
        dated.forEach(one -> content.changed(handle, one));
        counters.add(handle, dated, 1);
        counters.add(
                handle,
                sorted.changed().stream()
                        .map(one -> sorted.before().getOrDefault(one.number(), one))
                        .toList(),
                -1);
    }
}
