#include "matching/needs/existing_parts.hpp"
#include "matching/needs/machine_time_asked.hpp"
#include "matching/needs/service_signs.hpp"
#include "matching/needs/understanding.hpp"
#include "matching/needs/work_on_parts.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

class KindReader {
public:
    KindReader(const Lexicon& lexicon, const Analysis& analysis, const ReadNeed& read)
        : lexicon_(lexicon), analysis_(analysis), read_(read), work_(lexicon, analysis, read) {
        for (const Mention& mention : analysis.mentions) {
            if (mention.kind == SenseKind::need_kind) {
                cues_.push_back(static_cast<NeedKind>(mention.id));
            }
        }
        for (const Atom& atom : analysis.atoms) {
            signs_ |= service_sign(atom.key);
        }
        const Step* main = main_step();
        main_ = main == nullptr ? nullptr : &lexicon.processes[main->process];
        said_ = main_ != nullptr && !main->implied;
    }

    std::string kind() const {
        const std::string service = service_kind();
        return !service.empty() ? service : thing_kind();
    }

private:
    /// What people, machines, papers and wares are asked for; empty where it is a part or work on
    /// one.
    std::string service_kind() const {
        if (has(NeedKind::pool) || buys_together()) {
            return named(NeedKind::pool);
        }
        if (used_machine()) {
            return named(NeedKind::used_machine);
        }
        const std::string own = main_ == nullptr ? "" : own_kind(*main_);
        const bool of_people =
            own == "engineering" || own == "training" || own == "staffing" || own == "service";
        if (!of_people && (has(NeedKind::capacity) || capacity_asked(analysis_))) {
            return named(NeedKind::capacity);
        }
        if (main_ != nullptr && (mends(*main_) || rebuilds(*main_))) {
            return named(NeedKind::service);
        }
        if ((own.empty() || own == "operation") && machine_time_asked(analysis_, counts_hours())) {
            return named(NeedKind::capacity);
        }
        return own == "operation" || own == "part" ? "" : own;
    }

    std::string thing_kind() const {
        const std::string own = main_ == nullptr ? "" : own_kind(*main_);
        if (main_ != nullptr && (own == "operation" ? work_.tells(*main_) : own != "part") &&
            (own == "operation" || work_.on_sent_parts() || work_.on_what_exists())) {
            return named(NeedKind::operation);
        }
        if (own == "part" && (blanks_come(lexicon_, analysis_) || work_.finishes_others(*main_))) {
            return named(NeedKind::operation);
        }
        if (has(NeedKind::assembly) && !said_) {
            return named(NeedKind::assembly);
        }
        if (weighed_stock()) {
            return named(NeedKind::material);
        }
        if (!read_.steps.empty() || !read_.products.empty() || has(NeedKind::part)) {
            return named(NeedKind::part);
        }
        for (const NeedKind weak :
             {NeedKind::material,
              NeedKind::technology,
              NeedKind::staffing,
              NeedKind::tooling,
              NeedKind::inspection,
              NeedKind::operation,
              NeedKind::service}) {
            if (has(weak)) {
                return named(weak);
            }
        }
        return made_to_size() ? named(NeedKind::part) : "";
    }

    static std::string named(NeedKind kind) { return std::string(name_of(kind)); }

    bool has(NeedKind wanted) const {
        return std::find(cues_.begin(), cues_.end(), wanted) != cues_.end();
    }

    /// What a need for the process is called, handed down from its parents.
    std::string own_kind(const Process& process) const {
        const Process* at = &process;
        while (at->asked_as.empty() && at->parent != kNone) {
            at = &lexicon_.processes[at->parent];
        }
        return at->asked_as.empty() ? process.kind : at->asked_as;
    }

    /// The first main step; before it one that is told as a task of its own kind, and before
    /// calculations and drawings the thing they are for.
    const Step* main_step() const {
        const Step* first = nullptr;
        for (const Step& step : read_.steps) {
            if (!step.main) {
                continue;
            }
            first = first == nullptr ? &step : first;
            const std::string own = own_kind(lexicon_.processes[step.process]);
            const std::string before = own_kind(lexicon_.processes[first->process]);
            const bool builds = own == "assembly" && step.told &&
                                ((before.empty() && !first->told) || before == "engineering");
            const bool tool = own == "tooling" && step.told && before.empty() && damaged();
            if (builds || tool) {
                return &step;
            }
        }
        return first;
    }

    /// Something is broken or worn and nothing new is asked.
    bool damaged() const {
        return (signs_ & kMakeNew) == 0 &&
               std::any_of(
                   analysis_.mentions.begin(),
                   analysis_.mentions.end(),
                   [](const Mention& said) { return said.kind == SenseKind::symptom; }
               );
    }

    bool of_machine(const Mention& said) const {
        return said.kind == SenseKind::machine || said.kind == SenseKind::make;
    }

    /// "gebrauchte Tafelschere", and what is bought where the machine is no task.
    bool used_machine() const {
        if (!has(NeedKind::used_machine)) {
            return false;
        }
        if (!said_ || main_->kind == "used_machine") {
            return true;
        }
        for (const Mention& used : analysis_.mentions) {
            if (used.kind != SenseKind::need_kind ||
                used.id != static_cast<Id>(NeedKind::used_machine)) {
                continue;
            }
            for (const Mention& said : analysis_.mentions) {
                if (of_machine(said) && said.first >= used.last && said.first <= used.last + 1) {
                    return true;
                }
            }
        }
        return false;
    }

    bool counts_hours() const { return read_.need.quantity && read_.need.quantity->unit == "hour"; }

    /// "Mengen zusammenlegen und gemeinsam verhandeln".
    bool buys_together() const {
        return main_ != nullptr && main_->kind == "material" && (signs_ & kTogether) != 0 &&
               (signs_ & kBuy) != 0;
    }

    /// Somebody comes or puts a thing right again.
    bool mends(const Process& process) const {
        const auto repair = lexicon_.process_ids.find("machine_repair");
        const Id id = lexicon_.process_ids.find(process.code)->second;
        return process.code == "site_welding" ||
               (repair != lexicon_.process_ids.end() &&
                (id == repair->second || lexicon_.is_ancestor_process(repair->second, id)));
    }

    /// What a worn place is built up with again.
    bool rebuilds(const Process& process) const {
        return (process.code == "overlay_welding" || process.code == "thermal_spraying") &&
               damaged();
    }

    /// "2,5 t Flachstahl": what is bought by weight or length and only cut.
    bool weighed_stock() const {
        const bool weighed = read_.need.quantity &&
                             (read_.need.quantity->unit == "kg" ||
                              read_.need.quantity->unit == "t" || read_.need.quantity->unit == "m");
        const bool cut = std::all_of(read_.steps.begin(), read_.steps.end(), [&](const Step& step) {
            return step.implied || lexicon_.processes[step.process].code == "sawing";
        });
        const bool sawn =
            !read_.steps.empty() && !read_.steps.front().implied && read_.products.empty() && cut;
        return !read_.need.materials.empty() && cut && (weighed || sawn);
    }

    bool made_to_size() const {
        const Dimensions& size = read_.need.dimensions_mm;
        return read_.need.quantity && read_.need.quantity->unit == "piece" &&
               (size.diameter || size.length || !read_.need.materials.empty());
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    const ReadNeed& read_;
    WorkOnParts work_;
    std::vector<NeedKind> cues_;
    std::uint32_t signs_ = 0;        ///< service_sign() of all words
    const Process* main_ = nullptr;  ///< of the main step; null where there is none
    bool said_ = false;              ///< the text names that step
};

}  // namespace

std::string kind_of(const Lexicon& lexicon, const Analysis& analysis, const ReadNeed& read) {
    return KindReader(lexicon, analysis, read).kind();
}

}  // namespace clusterlotse::matching
