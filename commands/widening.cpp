#include "commands/ambassadors.hpp"
#include "commands/askable.hpp"
#include "commands/asker_desk.hpp"
#include "commands/letters.hpp"
#include "commands/need_reading.hpp"
#include "commands/needs.hpp"
#include "commands/nobody_found.hpp"
#include "commands/standing.hpp"
#include "commands/words.hpp"
#include "matching/equivalent_grades.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using matching::Fact;
using storage::Audience;
using storage::Suggestion;

/// More suggestions than this are not read.
constexpr std::size_t kMostSuggestions = 5;
constexpr std::size_t kMostGrades = 12;
/// Kilometres around the place; the last is the whole country.
constexpr int kWiderCircles[] = {50, 75, 100, 150, 200, 300, 600};
/// Firms asked for each step of a need that nobody does as a whole.
constexpr std::size_t kFirmsOfStep = 2;

class Widening {
public:
    Widening(Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood)
        : office_(office), need_(need), understood_(understood) {}

    std::vector<Fields> lines() {
        ask_nearly_fitting();
        allow_equivalent_grade();
        split_steps();
        widen_radius();
        return std::move(lines_);
    }

    /// The firms for the steps that have any, each firm once.
    std::vector<Profile> firms_of_steps() const {
        std::vector<Profile> firms;
        for (const std::string& process : understood_.processes) {
            for (Profile& firm : firms_of(process)) {
                if (std::ranges::find(firms, firm.id, &Profile::id) == firms.end()) {
                    firms.push_back(std::move(firm));
                }
            }
        }
        return firms;
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
        UnderstoodNeed work;
        work.kind = understood_.kind;
        work.processes = understood_.processes;
        const Candidate candidate = candidates_among(office_, need_, work, {profile}).front();
        return !candidate.match.facts.empty() &&
               facts_of(candidate.match, Fact::Verdict::contradicts, need_.language).empty();
    }

    void ask_nearly_fitting() {
        for (const Candidate& candidate :
             find_candidates(office_, need_, understood_, 0).near_misses) {
            const auto reasons =
                facts_of(candidate.match, Fact::Verdict::contradicts, need_.language);
            const auto profile = office_.profiles.find(candidate.profile_id);
            if (reasons.size() == 1 && profile && does_the_work(*profile) &&
                obstacle_to(office_, need_, understood_, *profile) == Obstacle::none) {
                Fields line;
                line.set("firm", candidate.firm).set("contradicts", reasons.front());
                offer("near_miss", candidate.profile_id, std::move(line));
            }
        }
    }

    bool finds_somebody(const UnderstoodNeed& wider) const {
        return !firms_fitting(office_, need_, wider, 1).empty();
    }

    void allow_equivalent_grade() {
        if (understood_.materials.size() != 1 || !understood_.materials.front().number) {
            return;
        }
        const std::string& wanted = *understood_.materials.front().number;
        auto grades = matching::equivalent_grades(office_.vocabulary, wanted);
        grades.resize(std::min(grades.size(), kMostGrades));
        for (const std::string& grade : grades) {
            UnderstoodNeed wider = understood_;
            wider.materials.front().number = grade;
            if (finds_somebody(wider)) {
                Fields line;
                line.set("grade_name", office_.vocabulary.material_name(grade, need_.language))
                    .set("wanted", wanted);
                offer("grade", grade, std::move(line));
                return;
            }
        }
    }

    std::vector<Profile> firms_of(const std::string& process) const {
        UnderstoodNeed part = understood_;
        part.processes = {process};
        return firms_fitting(office_, need_, part, kFirmsOfStep);
    }

    void split_steps() {
        if (understood_.processes.size() < 2) {
            return;
        }
        std::vector<std::string> served;
        std::vector<std::string> open;
        for (const std::string& process : understood_.processes) {
            auto& list = firms_of(process).empty() ? open : served;
            list.push_back(office_.vocabulary.process_name(process, need_.language));
        }
        if (!served.empty()) {
            Fields line;
            line.set("served", joined(served, ", ")).set("open", joined(open, ", "));
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
    std::vector<Fields> lines_;
};

std::string amendment(
    Office& office, const storage::NeedRecord& need, std::string_view template_name, Fields fields
) {
    return office.templates.render(need.language, template_name, fields).text;
}

bool act(
    Office& office,
    const Request& request,
    storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    const Suggestion& suggestion
) {
    if (suggestion.action == "near_miss") {
        const auto profile = office.profiles.find(suggestion.subject);
        return profile && obstacle_to(office, need, understood, *profile) == Obstacle::none &&
               ask_firms(office, need, understood, {*profile});
    }
    if (suggestion.action == "steps") {
        const auto firms = Widening(office, need, understood).firms_of_steps();
        return !firms.empty() && ask_firms(office, need, understood, firms);
    }
    if (suggestion.action == "grade") {
        const std::string wanted = understood.materials.empty()
                                       ? std::string()
                                       : understood.materials.front().number.value_or("");
        Fields fields;
        fields.set("grade", suggestion.subject).set("wanted", wanted);
        complete_need(office, request, need, amendment(office, need, "widened_grade", fields));
        return true;
    }
    if (suggestion.action == "radius") {
        Fields fields;
        fields.set("km", suggestion.subject);
        complete_need(office, request, need, amendment(office, need, "widened_radius", fields));
        return true;
    }
    return false;
}

}  // namespace

void offer_widening(
    Office& office,
    const storage::NeedRecord& need,
    const UnderstoodNeed& understood,
    Fields& fields
) {
    if (need.state != NeedState::no_match) {
        return;
    }
    auto lines = Widening(office, need, understood).lines();
    fields.set("has_suggestions", !lines.empty())
        .set("one_suggestion", lines.size() == 1)
        .set("suggestions", std::move(lines));
}

void write_widening(
    Office& office, const storage::NeedRecord& need, const UnderstoodNeed& understood
) {
    Fields fields;
    offer_widening(office, need, understood, fields);
    const auto& suggestions = fields.lists();
    if (const auto list = suggestions.find("suggestions");
        list != suggestions.end() && !list->second.empty()) {
        fields.set("number", need.number);
        write_to_asker(
            office, need, "widening", fields, {storage::Purpose::acknowledgement, need.id}
        );
    }
}

bool widen(Office& office, const Request& request, storage::NeedRecord need) {
    constexpr int kMostNumber = 99;
    // Once answers have come, a digit means one of them.
    if (!is_asker(request.speaker, need) ||
        (need.state != NeedState::no_match && need.state != NeedState::distributed)) {
        return false;
    }
    std::string words = request.message.text;
    if (const auto at = folded(words).find(folded(need.number)); at != std::string::npos) {
        words.erase(at, need.number.size());
    }
    const auto number = choice_number(words, kMostNumber);
    const auto suggestion =
        number ? office.suggestions.find(need.id, Audience::asker, *number) : std::nullopt;
    if (!suggestion) {
        return false;
    }
    const UnderstoodNeed understood = understand(office, need);
    if (need.state != NeedState::no_match || !act(office, request, need, understood, *suggestion)) {
        reply(office, request, "widening_gone", Fields().set("number", need.number));
    }
    return true;
}

}  // namespace clusterlotse::commands
