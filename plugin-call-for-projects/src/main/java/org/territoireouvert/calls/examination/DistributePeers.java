package org.territoireouvert.calls.examination;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Lots;
import org.territoireouvert.calls.model.examination.Pairing;
import org.territoireouvert.calls.model.examination.PeerRound;
import org.territoireouvert.calls.model.examination.Step;

/** Gives each collective applications of others to assess, once, from a public seed. */
public final class DistributePeers {

    private final Room room;
    private final ExaminationNews news;

    /** Works in a room. */
    public DistributePeers(Room room, ExaminationNews news) {
        this.room = room;
        this.news = news;
    }

    /**
     * How applications were given to collectives.
     *
     * @param each how many each assesses
     * @param document what it was computed from: the numbers, who shares a member with whom, the seed
     */
    public record Round(String seed, int each, String document) {}

    /** Returns how it was distributed, if it was. */
    public Optional<Round> round(Handle handle, String callSlug) {
        return handle.createQuery("select * from cal_peer_round where call_slug = :call")
                .bind("call", callSlug)
                .map((row, context) ->
                        new Round(row.getString("seed"), row.getInt("each_assesses"), row.getString("document")))
                .findOne();
    }

    /** Distributes. */
    public Saved distribute(String callSlug, String seed, String by) {
        return room.context().database().write(handle -> {
            Call call = room.call(handle, callSlug);
            int wanted = call.sheet().selection().peers();
            if (wanted == 0) {
                return Saved.refused("", "examination.peers.none");
            }
            if (call.calendar().state(room.now(), room.context().zone()) != CallState.CLOSED) {
                return Saved.refused("", "examination.freeze.open");
            }
            if (round(handle, callSlug).isPresent()) {
                return Saved.refused("", "examination.peers.already");
            }
            Map<String, Application> applications = new LinkedHashMap<>();
            Examinable.of(handle, room.applications(), callSlug).forEach(one -> applications.put(one.number(), one));
            Set<Pairing> barred = sharing(handle, applications);
            Optional<PeerRound> round = PeerRound.of(List.copyOf(applications.keySet()), wanted, barred, seed);
            if (round.isEmpty()) {
                return Saved.refused("", "examination.peers.impossible");
            }
            keep(handle, callSlug, seed, applications, barred, round.get(), by);
            applications
                    .values()
                    .forEach(one -> news.tellCollective(
                            handle,
                            one.collectiveId(),
                            Notice.of(
                                    ExaminationNews.PEERS_ASKED,
                                    "/appels-a-projets/evaluations",
                                    call.title(),
                                    Integer.toString(round.get().each())),
                            ""));
            return Saved.done();
        });
    }

    private void keep(
            Handle handle,
            String callSlug,
            String seed,
            Map<String, Application> applications,
            Set<Pairing> barred,
            PeerRound round,
            String by) {
        for (Pairing pairing : round.pairings()) {
            Application assessed = java.util.Objects.requireNonNull(applications.get(pairing.application()));
            Application assessor = java.util.Objects.requireNonNull(applications.get(pairing.assessor()));
            room.assessments()
                    .add(
                            handle,
                            Assessment.asked(
                                    room.context().ids().next(),
                                    assessed.id(),
                                    callSlug,
                                    Kind.PEER,
                                    assessor.collectiveId(),
                                    by,
                                    room.now()));
            room.note(handle, assessed.id(), Step.Kind.ASSIGNED, assessor.number(), by);
        }
        handle.execute(
                "insert into cal_peer_round values (?, ?, ?, ?, ?)",
                callSlug,
                seed,
                round.each(),
                document(List.copyOf(applications.keySet()), barred, seed, round),
                PortableInstant.text(room.now()));
    }

    private static String document(List<String> numbers, Set<Pairing> barred, String seed, PeerRound round) {
        StringBuilder document = new StringBuilder("seed " + seed + "\n");
        document.append("list-sha256 ")
                .append(new Lots(numbers, seed).listHash())
                .append('\n');
        numbers.forEach(number -> document.append("application ").append(number).append('\n'));
        barred.stream()
                .map(one -> "barred " + one.assessor() + " " + one.application() + "\n")
                .sorted()
                .forEach(document::append);
        round.pairings()
                .forEach(one -> document.append("assesses ")
                        .append(one.assessor())
                        .append(' ')
                        .append(one.application())
                        .append('\n'));
        return document.toString();
    }

    /** Returns which applications have a member in common: an organisation, a person, or somebody who acts for one. */
    private Set<Pairing> sharing(Handle handle, Map<String, Application> applications) {
        Map<String, Set<String>> parts = new HashMap<>();
        applications.forEach((number, application) -> parts.put(number, parts(handle, application)));
        Set<Pairing> sharing = new HashSet<>();
        parts.forEach((one, its) -> parts.forEach((other, theirs) -> {
            if (!one.equals(other) && its.stream().anyMatch(theirs::contains)) {
                sharing.add(new Pairing(one, other));
            }
        }));
        return sharing;
    }

    private Set<String> parts(Handle handle, Application application) {
        Set<String> parts = new HashSet<>();
        for (Member member : room.members().of(handle, application.collectiveId())) {
            if (member.state() == Member.State.ASKING || member.state() == Member.State.DECLINED) {
                continue;
            }
            parts.add(member.kind() == Member.Kind.PERSON ? member.personId() : member.organisationId());
            parts.addAll(room.members().representatives(handle, member.id()));
        }
        return parts;
    }
}
