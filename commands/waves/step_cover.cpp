#include "commands/waves/step_cover.hpp"

#include <algorithm>
#include <vector>

namespace clusterlotse::commands {

namespace {

using matching::Match;
using matching::Matching;

class StepCovering {
public:
    StepCovering(
        Candidates& candidates, std::size_t limit, const Matching& found, const AskableFirm& askable
    )
        : candidates_(candidates),
          firms_(candidates.fitting),
          limit_(limit),
          found_(found),
          askable_(askable) {}

    bool all() {
        if (found_.steps.empty()) {
            return true;
        }
        if (do_all() == 0 && found_.chain.empty() && !take_one_for_all()) {
            return false;
        }
        candidates_.whole = do_all();
        if (candidates_.whole > 0) {
            return true;
        }
        for (const matching::ChainLink& link : found_.chain) {
            take_best(link);
        }
        fill();
        for (const std::string& step : found_.steps) {
            const Candidate* firm = firm_for(step);
            candidates_.steps.push_back({step, firm == nullptr ? std::string() : firm->firm});
        }
        return true;
    }

private:
    std::size_t do_all() const {
        return static_cast<std::size_t>(std::ranges::count_if(firms_, [&](const Candidate& one) {
            return does_all(found_, one.match);
        }));
    }

    /// Somebody does all steps, though others fit better: he spares the chain, so he is asked.
    bool take_one_for_all() {
        for (const Match& match : found_.matches) {
            auto candidate = does_all(found_, match) ? askable_(match) : std::nullopt;
            if (candidate) {
                if (!make_room()) {
                    firms_.pop_back();
                }
                firms_.insert(firms_.begin(), std::move(*candidate));
                return true;
            }
        }
        return false;
    }

    const Candidate* firm_for(const std::string& step) const {
        const auto firm =
            std::ranges::find_if(firms_, [&](const Candidate& one) { return serves(one, step); });
        return firm == firms_.end() ? nullptr : &*firm;
    }

    /// Takes out the last firm whose steps others do as well, where the wave is full; false where
    /// there is none.
    bool make_room() {
        if (firms_.size() < limit_) {
            return true;
        }
        const auto needed = [&](const Candidate& candidate) {
            return std::ranges::any_of(candidate.match.covers, [&](const std::string& step) {
                return std::ranges::count_if(firms_, [&](const Candidate& other) {
                           return serves(other, step);
                       }) == 1;
            });
        };
        for (std::size_t i = firms_.size(); i-- > 0;) {
            if (!needed(firms_[i])) {
                firms_.erase(firms_.begin() + static_cast<std::ptrdiff_t>(i));
                return true;
            }
        }
        return false;
    }

    void take_best(const matching::ChainLink& link) {
        const bool open = std::ranges::any_of(link.steps, [&](const std::string& step) {
            return firm_for(step) == nullptr;
        });
        for (const Match& match : link.firms) {
            auto candidate = open ? askable_(match) : std::nullopt;
            if (candidate && make_room()) {
                firms_.push_back(std::move(*candidate));
                return;
            }
        }
    }

    /// One firm for a step is no choice.
    void fill() {
        for (std::size_t place = 0; place < matching::kChainFirms; ++place) {
            for (const matching::ChainLink& link : found_.chain) {
                if (place < link.firms.size() && firms_.size() < limit_ &&
                    link.firms[place].score >= kShareOfBest * link.firms.front().score) {
                    if (auto candidate = askable_(link.firms[place])) {
                        firms_.push_back(std::move(*candidate));
                    }
                }
            }
        }
    }

    Candidates& candidates_;
    std::vector<Candidate>& firms_;
    std::size_t limit_;
    const Matching& found_;
    const AskableFirm& askable_;
};

}  // namespace

bool cover_all_steps(
    Candidates& candidates, std::size_t limit, const Matching& found, const AskableFirm& askable
) {
    return StepCovering(candidates, limit, found, askable).all();
}

bool serves(const Candidate& candidate, const std::string& step) {
    const auto& covers = candidate.match.covers;
    return std::ranges::find(covers, step) != covers.end();
}

}  // namespace clusterlotse::commands
