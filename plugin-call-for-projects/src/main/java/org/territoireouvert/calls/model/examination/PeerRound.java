package org.territoireouvert.calls.model.examination;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which collective assesses which applications of the others. Each has the same number, each application is assessed by the same number,
 * never by its own collective, never by one that shares a member. Anybody can compute it again from the list and the seed.
 *
 * @param each how many each collective assesses; less than wanted when so many cannot be
 * @param pairings the assessor is the application of the collective that assesses
 */
public record PeerRound(int each, List<Pairing> pairings) {

    /** Copies the list. */
    public PeerRound {
        pairings = List.copyOf(pairings);
    }

    /**
     * Distributes.
     *
     * @param applications by their numbers; each collective is named by the one that it sent
     * @param wanted how many each is to assess
     * @param barred which must not come together; who applies with an application never assesses it, that need not be said
     * @param seed public, known only after applications were closed
     * @return empty when not even one application each can be given
     */
    public static Optional<PeerRound> of(List<String> applications, int wanted, Set<Pairing> barred, String seed) {
        Lots lots = new Lots(applications, seed);
        for (int each = Math.min(wanted, applications.size() - 1); each >= 1; each--) {
            Optional<PeerRound> round = attempt(lots, each, barred);
            if (round.isPresent()) {
                return round;
            }
        }
        return Optional.empty();
    }

    private static Optional<PeerRound> attempt(Lots lots, int each, Set<Pairing> barred) {
        List<String> order = lots.order();
        Places places = new Places(
                order,
                (assessor, application) ->
                        !assessor.equals(application) && !barred.contains(new Pairing(assessor, application)));
        for (int turn = 0; turn < each; turn++) {
            for (int index = 0; index < order.size(); index++) {
                String application = order.get(index);
                int start = index + 1 + turn;
                List<String> fromHere = rotated(order, start);
                if (!places.find(application, fromHere, assessor -> places.load(assessor) < each)) {
                    return Optional.empty();
                }
            }
        }
        List<Pairing> pairings = order.stream()
                .sorted(Comparator.naturalOrder())
                .flatMap(application ->
                        places.of(application).stream().sorted().map(assessor -> new Pairing(assessor, application)))
                .toList();
        return Optional.of(new PeerRound(each, pairings));
    }

    private static List<String> rotated(List<String> order, int start) {
        int first = start % order.size();
        return java.util.stream.Stream.concat(
                        order.subList(first, order.size()).stream(), order.subList(0, first).stream())
                .toList();
    }
}
