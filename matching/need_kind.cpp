#include "matching/service_signs.hpp"
#include "matching/understanding.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

class KindReader {
public:
    KindReader(const Lexicon& lexicon, const Analysis& analysis, const ReadNeed& read)
        : lexicon_(lexicon), analysis_(analysis), read_(read) {
        for (const Mention& mention : analysis.mentions) {
            if (mention.kind == SenseKind::need_kind) {
                cues_.push_back(static_cast<NeedKind>(mention.id));
            }
        }
        const auto main = std::find_if(read.steps.begin(), read.steps.end(), [](const Step& step) {
            return step.main;
        });
        main_ = main == read.steps.end() ? nullptr : &lexicon.processes[main->process];
        said_ = main_ != nullptr && !main->implied;
    }

    std::string kind() const {
        if (has(NeedKind::pool) || buys_together()) {
            return std::string(name_of(NeedKind::pool));
        }
        if (has(NeedKind::used_machine) && (!said_ || main_->kind == "used_machine")) {
            return std::string(name_of(NeedKind::used_machine));
        }
        if (has(NeedKind::capacity) || asks_capacity()) {
            return std::string(name_of(NeedKind::capacity));
        }
        if (main_ != nullptr && mends(*main_)) {
            return std::string(name_of(NeedKind::service));
        }
        if (main_ != nullptr && !main_->kind.empty()) {
            return main_->kind;
        }
        if (main_ != nullptr && (has(NeedKind::operation) || on_what_exists())) {
            return std::string(name_of(NeedKind::operation));
        }
        if (has(NeedKind::assembly) && !said_) {
            return std::string(name_of(NeedKind::assembly));
        }
        if (!read_.steps.empty() || !read_.products.empty() || has(NeedKind::part)) {
            return std::string(name_of(NeedKind::part));
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
                return std::string(name_of(weak));
            }
        }
        return "";
    }

private:
    bool has(NeedKind wanted) const {
        return std::find(cues_.begin(), cues_.end(), wanted) != cues_.end();
    }

    /// "Suche Fräskapazität", "5-Achs-Kapazität".
    bool asks_capacity() const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) {
                const std::string& key = analysis_.atoms[said.last - 1].key;
                const std::string& next =
                    said.last < analysis_.atoms.size() ? analysis_.atoms[said.last].key : key;
                return said.role == Role::asked &&
                       (said.kind == SenseKind::process || said.kind == SenseKind::machine) &&
                       ((said.compound && key.ends_with("kapazitat")) ||
                        (said.compound && key.ends_with("kapazitaten")) || next == "capacity" ||
                        next == "kapazitat" || next == "kapazitaten");
            }
        );
    }

    /// "Mengen zusammenlegen und gemeinsam verhandeln".
    bool buys_together() const {
        if (main_ == nullptr || main_->kind != "material") {
            return false;
        }
        std::uint32_t signs = 0;
        for (const Atom& atom : analysis_.atoms) {
            signs |= service_sign(atom.key);
        }
        return (signs & kTogether) != 0 && (signs & kBuy) != 0;
    }

    /// Somebody comes or puts a thing right again.
    bool mends(const Process& process) const {
        const auto repair = lexicon_.process_ids.find("machine_repair");
        const Id id = lexicon_.process_ids.find(process.code)->second;
        return process.code == "site_welding" ||
               (repair != lexicon_.process_ids.end() &&
                (id == repair->second || lexicon_.is_ancestor_process(repair->second, id)));
    }

    /// A step on parts that are there, or one that parts are only finished by.
    bool on_what_exists() const {
        const bool finishes =
            std::all_of(read_.steps.begin(), read_.steps.end(), [&](const Step& step) {
                const Process& process = lexicon_.processes[step.process];
                return process.secondary || (!step.main && process.finishing);
            });
        return finishes ||
               std::any_of(
                   analysis_.mentions.begin(),
                   analysis_.mentions.end(),
                   [](const Mention& said) {
                       return said.role == Role::workpiece &&
                              (said.kind == SenseKind::product || said.kind == SenseKind::process);
                   }
               );
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    const ReadNeed& read_;
    std::vector<NeedKind> cues_;
    const Process* main_ = nullptr;  ///< of the first main step; null where there is none
    bool said_ = false;              ///< the text names that step
};

}  // namespace

std::string kind_of(const Lexicon& lexicon, const Analysis& analysis, const ReadNeed& read) {
    return KindReader(lexicon, analysis, read).kind();
}

}  // namespace clusterlotse::matching
