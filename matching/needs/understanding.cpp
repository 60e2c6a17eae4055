#include "matching/needs/understanding.hpp"

#include "matching/dates/dates.hpp"
#include "matching/measures/measures.hpp"
#include "matching/measures/one_piece.hpp"
#include "matching/measures/price_breaks.hpp"
#include "matching/needs/asker_words.hpp"
#include "matching/needs/circumstances.hpp"
#include "matching/needs/counted_numbers.hpp"
#include "matching/needs/finish_words.hpp"
#include "matching/needs/focus.hpp"
#include "matching/needs/negation.hpp"
#include "matching/needs/people.hpp"
#include "matching/needs/pressed_not_printed.hpp"
#include "matching/needs/spoken_steps.hpp"
#include "matching/needs/steps.hpp"
#include "matching/ranking/certificates.hpp"
#include "matching/ranking/materials.hpp"
#include "matching/text/named_tokens.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostWordings = 8;
constexpr float kEnoughWords = 6;  // of a need: fewer say less of what it asks for by their like
/// Of the likeliest work: what confirms that a step was read rightly.
constexpr float kAgrees = 0.4F;

bool by_id(const Concept& a, const Concept& b) {
    return a.id < b.id;
}

class NeedReader {
public:
    NeedReader(const Lexicon& lexicon, std::string_view text, Date today)
        : lexicon_(lexicon),
          text_(text.substr(0, kMostTextRead)),
          today_(today),
          analysis_(analyse(lexicon, text_)),
          tokens_(analysis_.folded, text_) {}

    ReadNeed read(Language reader) {
        ReadNeed result;
        UnderstoodNeed& need = result.need;
        drop_pressing(lexicon_, analysis_);
        drop_counted_numbers(lexicon_, analysis_);
        drop_guidelines(analysis_);
        read_circumstances(lexicon_, analysis_);
        set_focus(lexicon_, analysis_);
        weigh_terms(analysis_);
        result.steps = steps_of(lexicon_, analysis_);
        processes(result);
        need.materials = materials_of(lexicon_, analysis_);
        certificates(need);
        result.demands = demands_in(lexicon_, analysis_);
        // "Modul 16" is a name in the vocabulary as well.
        result.trade = take_trade_sizes(tokens_);
        mark_names(analysis_, tokens_);
        people_and_places(need);
        measures(result);
        need.confidential = confidential(need);
        result.damaged = std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [](const Mention& said) { return said.kind == SenseKind::symptom; }
        );
        subjects(result);
        need.kind = kind_of(lexicon_, analysis_, result);
        forget_other_amounts(need);
        if (!analysis_.atoms.empty()) {
            need.questions = questions_for(lexicon_, result, urgent(tokens_), reader);
        }
        ConceptBag concepts(lexicon_);
        concepts.add(analysis_);
        const std::vector<Concept> said = concepts.take();
        add_likely(concepts, result);
        result.concepts = concepts.take();
        for (const Concept& meant : result.concepts) {
            if (!std::binary_search(said.begin(), said.end(), meant, by_id)) {
                result.guessed.push_back(meant.id);
            }
        }
        result.terms = analysis_.terms;
        return result;
    }

private:
    /// What other needs that are worded so ask for.
    void add_likely(ConceptBag& concepts, ReadNeed& result) const {
        const PhraseBook::Wording wording = lexicon_.phrases.wording(analysis_.terms, kMostLikely);
        const std::vector<PhraseBook::Likely>& likely = wording.likely;
        const float trust = std::min(1.0F, static_cast<float>(wording.words) / kEnoughWords);
        if (trust == 1 && !likely.empty()) {
            concepts.doubt(wording.beside_best);
        }
        concepts.add_worded(likely, trust);
        for (Step& step : result.steps) {
            // Few words tell little.
            step.spoken = 1 - trust * (1 - spoken_for(lexicon_, wording.beside_best, step.process));
        }
        const bool agrees =
            std::any_of(likely.begin(), likely.end(), [&](const PhraseBook::Likely& one) {
                return share_of_best(likely, one) >= kAgrees &&
                       akin_to_main(result.steps, one.process);
            });
        if (!likely.empty() && !agrees && trust == 1) {
            result.worded_like = likely.front().process;
        }
        result.likely = likely;
        result.words_of_asking = wording.words;
    }

    bool akin_to_main(const std::vector<Step>& steps, Id process) const {
        return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
            return step.main && (step.process == process ||
                                 lexicon_.is_ancestor_process(process, step.process) ||
                                 lexicon_.is_ancestor_process(step.process, process));
        });
    }

    void processes(ReadNeed& result) const {
        for (const Step& step : result.steps) {
            result.need.processes.push_back(lexicon_.processes[step.process].code);
            const auto said = std::find_if(
                analysis_.mentions.begin(),
                analysis_.mentions.end(),
                [&](const Mention& mention) {
                    return (mention.kind == SenseKind::process || mention.kind == SenseKind::machine
                           ) &&
                           mention.id == step.process;
                }
            );
            std::string words = said == analysis_.mentions.end() ? words_behind(analysis_, step.at)
                                                                 : words_of(analysis_, *said);
            if (!words.empty()) {
                result.need.wording.push_back({"processes", std::move(words)});
            }
        }
    }

    void certificates(UnderstoodNeed& need) {
        std::string unused = analysis_.folded.text;
        for (const HeldCertificate& certificate : certificates_in(lexicon_, analysis_, unused)) {
            need.certificates.push_back(certificate.label);
        }
        if (const std::string words = bare_material_certificate(analysis_, tokens_);
            !words.empty()) {
            const std::string label = "EN 10204 " + words;
            if (std::find(need.certificates.begin(), need.certificates.end(), label) ==
                need.certificates.end()) {
                need.certificates.push_back(label);
                need.wording.push_back({"certificates", words});
            }
        }
        for (const Mention& mention : analysis_.mentions) {
            if (mention.kind == SenseKind::certificate && !negated(analysis_, mention, 0) &&
                !not_needed(analysis_, mention)) {
                need.wording.push_back({"certificates", words_of(analysis_, mention)});
            }
        }
    }

    void people_and_places(UnderstoodNeed& need) {
        std::string words;
        need.excluded_firms = excluded_firms(tokens_, words);
        for (const std::string& firm : need.excluded_firms) {
            need.wording.push_back({"excluded_firms", firm == need.excluded_firms[0] ? words : firm}
            );
        }
        if (std::optional<Place> place = take_place(tokens_, lexicon_.places)) {
            need.place = place->name;
            need.radius_km = place->radius_km;
            need.wording.push_back({need.place.empty() ? "radius_km" : "place", place->words});
        }
    }

    void measures(ReadNeed& result) {
        UnderstoodNeed& need = result.need;
        Measures found;
        result.undivided = must_stay_whole(tokens_);
        take_tolerances(tokens_, found);
        take_treatments(tokens_, found);
        take_inspection(tokens_, found);
        take_price_breaks(tokens_, found);
        if (today_.ok()) {
            const Delivery delivery = take_delivery(tokens_, today_);
            need.deadline = delivery.until;
            need.delivery_from = delivery.from;
            if (delivery.until) {
                found.note("deadline", delivery.until_words);
            }
            if (delivery.from) {
                found.note("delivery_from", delivery.from_words);
            }
        }
        take_references(tokens_);

        const Shape shape = shape_of(tokens_, sheet(result.steps));
        take_threads(tokens_, shape, found);
        take_sizes(tokens_, shape, found);
        take_quantity(tokens_, found);
        take_mass(tokens_, found);
        need.dimensions_mm = {
            interval_of(found.sizes.diameter),
            interval_of(found.sizes.length),
            interval_of(found.sizes.width),
            interval_of(found.sizes.height),
            interval_of(found.sizes.thickness)};
        need.mass_kg = interval_of(found.mass);
        need.quantity = found.quantity;
        need.lots = std::move(found.lots);
        need.yearly_quantity = found.yearly;
        need.tolerances = std::move(found.tolerances);
        need.inspection = std::move(found.inspection);
        need.threads = std::move(found.threads);
        words_under("coating", "surface", need.surface, need.wording);
        words_under("heat_treatment", "heat_treatment", need.heat_treatment, need.wording);
        need.surface.insert(need.surface.end(), found.surface.begin(), found.surface.end());
        need.heat_treatment.insert(need.heat_treatment.end(), found.heat.begin(), found.heat.end());
        need.wording.insert(need.wording.end(), found.wording.begin(), found.wording.end());
        for (const Mention& mention : analysis_.mentions) {
            if (mention.kind == SenseKind::grade || mention.kind == SenseKind::group) {
                need.wording.push_back({"materials", words_of(analysis_, mention)});
            }
        }
    }

    bool sheet(const std::vector<Step>& steps) const {
        return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
            const std::string& code = lexicon_.processes[step.process].code;
            return code.ends_with("_cutting") || code == "sheet_metal_working" ||
                   code == "press_braking" || code == "punching" || code == "bending" ||
                   code == "deep_drawing" || code == "metal_spinning";
        });
    }

    /// The asker's own words for every process below `root` that he does not rule out.
    void words_under(
        std::string_view root,
        const char* field,
        std::vector<std::string>& values,
        std::vector<Wording>& wording
    ) const {
        for (const Mention& mention : finishes_below(lexicon_, analysis_, tokens_, root)) {
            std::string words = words_of(analysis_, mention);
            if (std::find(values.begin(), values.end(), words) == values.end() &&
                values.size() < kMostWordings) {
                wording.push_back({field, words});
                values.push_back(std::move(words));
            }
        }
    }

    bool confidential(UnderstoodNeed& need) const {
        std::string words;
        if (wants_discretion(tokens_, words)) {
            need.wording.push_back({"confidential", std::move(words)});
            return true;
        }
        for (const Mention& mention : analysis_.mentions) {
            if (mention.kind == SenseKind::cue &&
                mention.id == static_cast<Id>(Cue::confidential) &&
                !negated(analysis_, mention, 1)) {
                need.wording.push_back({"confidential", words_of(analysis_, mention)});
                return true;
            }
        }
        return false;
    }

    void subjects(ReadNeed& result) const {
        for (const Mention& mention : analysis_.mentions) {
            std::vector<Id>* list = mention.kind == SenseKind::product ? &result.products
                                    : mention.kind == SenseKind::topic ? &result.topics
                                                                       : nullptr;
            if (list != nullptr &&
                std::find(list->begin(), list->end(), mention.id) == list->end()) {
                list->push_back(mention.id);
            }
        }
    }

    /// "wir sind 11 Leute": people are an amount only where they are taught or hired; a used
    /// machine is not bought by the metre.
    static void forget_other_amounts(UnderstoodNeed& need) {
        const bool people = need.kind == "training" || need.kind == "staffing";
        if (need.quantity && ((need.quantity->unit == "person" && !people) ||
                              (need.kind == "used_machine" && need.quantity->unit != "piece"))) {
            need.quantity.reset();
            std::erase_if(need.wording, [](const Wording& said) {
                return said.field == "quantity";
            });
        }
    }

    const Lexicon& lexicon_;
    std::string_view text_;
    Date today_;
    Analysis analysis_;
    Tokens tokens_;
};

}  // namespace

ReadNeed read_need(const Lexicon& lexicon, std::string_view text, Date today, Language reader) {
    return NeedReader(lexicon, text, today).read(reader);
}

}  // namespace clusterlotse::matching
