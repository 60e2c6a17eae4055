#include "commands/waves/widening_offers.hpp"

#include "commands/desk/enumerated.hpp"
#include "commands/desk/words.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/waves/askable.hpp"
#include "commands/waves/candidates.hpp"
#include "commands/waves/split_lots.hpp"
#include "commands/waves/step_firms.hpp"
#include "commands/waves/work_shown.hpp"
#include "domain/answer.hpp"
#include "matching/ranking/equivalent_grades.hpp"

#include <algorithm>
#include <string>

namespace clusterlotse::commands {

namespace {

using matching::Fact;
using storage::Audience;

/// More suggestions than this are not read.
constexpr std::size_t kMostSuggestions = 5;
constexpr std::size_t kMostGrades = 12;
/// A firm that lacks more things is not asked all the same.
constexpr std::size_t kMostLacking = 3;
/// Kilometres around the place; the last is the whole country.
constexpr int kWiderCircles[] = {50, 75, 100, 150, 200, 300, 600};

class Widening {
public:
    /// `of_steps`: of a need whose other steps have firms.
    Widening(
        Office& office,
        const storage::NeedRecord& need,
        const UnderstoodNeed& understood,
        bool of_steps
    )
        : office_(office), need_(need), understood_(understood), of_steps_(of_steps) {}

    std::vector<Fields> lines() {
        split_quantity();
        ask_nearly_fitting(1);
        allow_equivalent_grade();
        split_steps();
        widen_radius();
        if (lines_.empty()) {
            ask_nearly_fitting(kMostLacking);
        }
        return std::move(lines_);
    }

private:
    void offer(const std::string& action, const std::string& subject, Fields line) {
        if (lines_.size() >= kMostSuggestions) {
            return;
        }
        const int position =
            office_.suggestions.number_of(need_.id, Audience::asker, action, subject);
        line.set("position", std::to_string(position)).set(action, true);
        lines_.push_back(std::move(line));
    }

    /// A firm of another trade misses more than one thing, whatever the facts say.
    bool does_the_work(const Profile& profile) const {
        return work_shown_by(office_, need_, understood_, {profile}).front() == WorkShown::whole;
    }

    void split_quantity() {
        share_ = share_that_fits(office_, need_, understood_);
        if (!share_) {
            return;
        }
        const std::string pieces = std::to_string(share_->pieces);
        const auto parts = static_cast<std::size_t>(share_->parts);
        Fields line;
        line.set("share", pieces)
            .set("parts", std::to_string(share_->parts))
            .set("exact", share_->exact)
            .set("firms", std::to_string(share_->firms))
            .set("one_firm", share_->firms == 1)
            .set("firm_each", share_->firms >= parts)
            .set("fewer_firms", share_->firms > 1 && share_->firms < parts);
        offer("split", pieces, std::move(line));
    }

    /// Misses nothing but that it does not take all at once.
    bool does_a_share(const Profile& profile) const {
        if (!share_) {
            return false;
        }
        UnderstoodNeed part = understood_;
        part.quantity->value = share_->pieces;
        const Candidate candidate = candidates_among(office_, need_, part, {profile}).front();
        return facts_of(candidate.match, Fact::Verdict::contradicts, need_.language).empty();
    }

    /// Firms that do the work and lack at most so many things.
    void ask_nearly_fitting(std::size_t most) {
        for (const Candidate& candidate :
             find_candidates(office_, need_, understood_, 0).near_misses) {
            const auto reasons =
                facts_of(candidate.match, Fact::Verdict::contradicts, need_.language);
            const auto profile = office_.profiles.find(candidate.profile_id);
            if (!reasons.empty() && reasons.size() <= most && profile && does_the_work(*profile) &&
                !does_a_share(*profile) &&
                obstacle_to(office_, need_, understood_, *profile) == Obstacle::none) {
                Fields line;
                line.set("firm", candidate.firm).set("contradicts", joined(reasons, ", "));
                offer("near_miss", candidate.profile_id, std::move(line));
            }
        }
    }

    bool finds_somebody(const UnderstoodNeed& wider) const {
        return of_steps_ ? !firms_of_steps(office_, need_, wider).empty()
                         : !firms_fitting(office_, need_, wider, 1).empty();
    }

    void allow_equivalent_grade() {
        if (understood_.materials.size() != 1 || !understood_.materials.front().number) {
            return;
        }
        const std::string& wanted = *understood_.materials.front().number;
        auto grades = matching::equivalent_grades(office_.vocabulary, wanted);
        std::erase_if(grades, [&](const std::string& grade) {
            return std::ranges::any_of(understood_.equivalents, [&](const Material& allowed) {
                return allowed.number == grade;
            });
        });
        grades.resize(std::min(grades.size(), kMostGrades));
        if (const auto grade = grade_of_decliners(grades)) {
            offer_grade(*grade, wanted);
            return;
        }
        for (const std::string& grade : grades) {
            UnderstoodNeed wider = understood_;
            wider.materials.front().number = grade;
            if (finds_somebody(wider)) {
                offer_grade(grade, wanted);
                return;
            }
        }
    }

    void offer_grade(const std::string& grade, const std::string& wanted) {
        Fields line;
        line.set("grade_name", office_.vocabulary.material_name(grade, need_.language))
            .set("wanted", wanted);
        offer("grade", grade, std::move(line));
    }

    /// Where firms declined because of the material: the grade that one of them named instead, else
    /// the nearest one. Those who declined hear of it once it is allowed.
    std::optional<std::string> grade_of_decliners(const std::vector<std::string>& grades) const {
        std::optional<std::string> nearest;
        for (const auto& invitation : office_.invitations.of_need(need_.id)) {
            if (invitation.state != InvitationState::declined || grades.empty() ||
                invitation.reason != name_of(DeclineReason::material)) {
                continue;
            }
            nearest = nearest.value_or(grades.front());
            for (const auto& answer : office_.invitations.answers_of(invitation.id)) {
                if (!answer.from_supplier) {
                    continue;
                }
                const UnderstoodNeed said =
                    office_.engine.understand(answer.text, today_of(office_), need_.language);
                for (const Material& material : said.materials) {
                    if (material.number &&
                        std::ranges::find(grades, *material.number) != grades.end()) {
                        return material.number;
                    }
                }
            }
        }
        return nearest;
    }

    void split_steps() {
        if (understood_.processes.size() < 2 || of_steps_) {
            return;
        }
        std::vector<std::string> served;
        std::vector<std::string> open;
        for (const std::string& process : understood_.processes) {
            auto& list =
                firms_of_step(office_, need_, understood_, process).empty() ? open : served;
            list.push_back(office_.vocabulary.process_name(process, need_.language));
        }
        if (!served.empty()) {
            Fields line;
            line.set("served", enumerated(served, need_.language))
                .set("open", enumerated(open, need_.language))
                .set("several_open", open.size() > 1);
            offer("steps", "", std::move(line));
        }
    }

    /// Offered only where a wider circle finds somebody, and the narrowest that does.
    void widen_radius() {
        if (!understood_.radius_km) {
            return;
        }
        for (const int radius : kWiderCircles) {
            UnderstoodNeed wider = understood_;
            wider.radius_km = radius;
            if (radius > *understood_.radius_km && finds_somebody(wider)) {
                const std::string km = std::to_string(radius);
                offer("radius", km, Fields().set("km", km));
                return;
            }
        }
    }

    Office& office_;
    const storage::NeedRecord& need_;
    const UnderstoodNeed& understood_;
    bool of_steps_;
    std::optional<QuantityShare> share_;
    std::vector<Fields> lines_;
};

}  // namespace

std::vector<Fields> widening_offers(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    return Widening(office, need, understood, false).lines();
}

std::vector<Fields> step_offers(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const std::vector<std::string>& steps
) {
    return steps.empty() ? std::vector<Fields>{}
                         : Widening(office, need, with_steps(understood, steps), true).lines();
}

}  // namespace clusterlotse::commands
