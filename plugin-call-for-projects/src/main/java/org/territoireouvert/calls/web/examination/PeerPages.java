package org.territoireouvert.calls.web.examination;

import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.examination.DistributePeers;
import org.territoireouvert.calls.model.Call;

/** How collectives assess each other: the seed, and what it gave. */
final class PeerPages {

    private final ExaminationFrame frame;
    private final DistributePeers peers;

    PeerPages(ExaminationFrame frame, DistributePeers peers) {
        this.frame = frame;
        this.peers = peers;
    }

    Response show(Request request) {
        return page(request, call(request), FormInput.empty());
    }

    private Call call(Request request) {
        Call call = frame.call(request);
        if (call.sheet().selection().peers() == 0) {
            throw new NotFoundException("Applicants do not assess each other");
        }
        return call;
    }

    private Page page(Request request, Call call, FormInput form) {
        return frame.desk(request, "examination-peers", call, frame.say(request, "examination.peers.title"))
                .with("form", form)
                .with("wanted", call.sheet().selection().peers())
                .with("round", frame.room().context().database().read(handle -> peers.round(handle, call.slug())));
    }

    Response distribute(Request request) {
        Call call = call(request);
        FormInput form = FormInput.of(request);
        String seed = form.required("seed", ExaminationFrame.LINE, "examination.seed.missing");
        if (!form.isValid()) {
            return ExaminationFrame.wrong(page(request, call, form));
        }
        return ExaminationFrame.answer(
                peers.distribute(
                        call.slug(), seed, ExaminationFrame.agent(request).personId()),
                form,
                ExaminationFrame.DESK + "/" + call.slug() + "/pairs",
                again -> page(request, call, again));
    }
}
