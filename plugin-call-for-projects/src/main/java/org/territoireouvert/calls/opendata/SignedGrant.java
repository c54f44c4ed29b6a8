package org.territoireouvert.calls.opendata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.Instalment;

/** A grant whose agreement is signed, with all of its beneficiaries. */
record SignedGrant(Grant grant, Agreement agreement, List<Beneficiary> beneficiaries, List<Instalment> instalments) {

    private static final int READ_TOGETHER = 200;

    /** Takes them one after the other. */
    @FunctionalInterface
    interface Sink {
        void take(SignedGrant signed) throws IOException;
    }

    /** Gives all of them in the order of their numbers, read part by part. */
    static void each(AwardStore store, Sink sink) throws IOException {
        String after = "";
        while (true) {
            List<Grant> grants = store.grants().published(after, READ_TOGETHER);
            for (SignedGrant signed : read(store, grants)) {
                sink.take(signed);
            }
            if (grants.size() < READ_TOGETHER) {
                return;
            }
            after = grants.getLast().number();
        }
    }

    private static List<SignedGrant> read(AwardStore store, List<Grant> grants) {
        return store.context().database().read(handle -> {
            List<SignedGrant> signed = new ArrayList<>();
            for (Grant grant : grants) {
                Optional<Agreement> agreement = store.agreements()
                        .find(handle, grant.applicationId())
                        .filter(one -> one.signedOn().isPresent());
                if (agreement.isPresent()) {
                    signed.add(new SignedGrant(
                            grant,
                            agreement.get(),
                            store.agreements().beneficiaries(handle, grant.applicationId()),
                            store.followUp().instalments(handle, grant.applicationId())));
                }
            }
            return signed;
        });
    }

    /** Returns the shares of all beneficiaries, persons too. */
    List<Money> shares() {
        return beneficiaries.stream().map(Beneficiary::share).toList();
    }
}
