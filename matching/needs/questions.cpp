#include "matching/needs/understanding.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMost = 3;

bool about_a_part(const std::string& kind) {
    return kind.empty() || kind == "part" || kind == "operation" || kind == "assembly" ||
           kind == "material";
}

/// Of what is balanced, measured, wired or galvanised nobody asks what it is made of.
bool any_material(const Process& process) {
    static constexpr std::string_view kCodes[] = {
        "balancing",
        "calibration",
        "hot_dip_galvanising",
        "painting",
        "powder_coating",
        "cleaning",
        "electrical_assembly",
        "control_cabinet_building",
        "automation",
        "machine_relocation"};
    return std::find(std::begin(kCodes), std::end(kCodes), process.code) != std::end(kCodes);
}

/// Work that is done where the machine stands: no piece is counted, none has a size.
bool on_machines(const Process& process) {
    return process.code == "electrical_assembly" || process.code == "electrical_installation" ||
           process.code == "site_welding";
}

bool sized(const Dimensions& d) {
    return d.diameter || d.length || d.width || d.height || d.thickness;
}

}  // namespace

std::vector<std::string> questions_for(
    const Lexicon& lexicon, const ReadNeed& read, bool vague_date, Language reader
) {
    const UnderstoodNeed& need = read.need;
    std::vector<std::string> questions;
    const auto ask = [&](const char* german, const char* english) {
        if (questions.size() < kMost) {
            questions.emplace_back(reader == Language::de ? german : english);
        }
    };
    const bool hours = need.kind == "capacity";
    const bool part = about_a_part(need.kind);
    if (need.processes.empty()) {
        ask("Welches Verfahren oder welche Art von Teil ist gemeint (z. B. Drehen, Fräsen, Blech, "
            "Schweißen)?",
            "Which process or kind of part do you mean (e.g. turning, milling, sheet metal, "
            "welding)?");
    }
    for (const CertificateDemand& demand : read.demands) {
        const CertificateKind& kind = lexicon.certificates[demand.id];
        const bool asked = std::any_of(
            need.certificates.begin(),
            need.certificates.end(),
            [&](const std::string& label) { return label.starts_with(kind.name); }
        );
        if (demand.outside && asked) {
            ask(kind.hint_de.c_str(), kind.hint_en.c_str());
        }
    }
    // What is repaired, moved or stored has its material and its size.
    const bool of_part =
        part && std::none_of(read.steps.begin(), read.steps.end(), [&](const Step& step) {
            const Process& process = lexicon.processes[step.process];
            return process.other_trade || process.kind == "service" ||
                   (step.main && on_machines(process));
        });
    const auto all_steps = [&](auto test) {
        return !read.steps.empty() &&
               std::all_of(read.steps.begin(), read.steps.end(), [&](const Step& step) {
                   return test(lexicon.processes[step.process]);
               });
    };
    // Whoever makes a mould or a tool chooses its steel, its size and how fine it is.
    const bool tool = std::any_of(read.steps.begin(), read.steps.end(), [&](const Step& step) {
        return step.main && lexicon.processes[step.process].kind == "tooling";
    });
    if (of_part) {
        if (need.materials.empty() && !tool && !all_steps(any_material)) {
            ask("Aus welchem Werkstoff?", "Which material?");
        } else if (need.materials.empty()) {
            // Nothing to ask.
        } else if (need.materials.size() == 1 && need.materials[0].group == "stainless" && !need.materials[0].number) {
            ask("Welcher Edelstahl ist gemeint (z. B. 1.4301, 1.4571)?",
                "Which stainless steel do you mean (e.g. 1.4301, 1.4571)?");
        } else if (need.materials.size() == 1 && !need.materials[0].number && (need.materials[0].name == "V2A" || need.materials[0].name == "V4A")) {
            ask("Welche Werkstoffnummer genau – oder ist jede gleichwertige recht?",
                "Which grade number exactly – or will any equivalent do?");
        }
        // "Turbinenwelle eingelaufen, aufspritzen": it is the one that broke.
        if (!need.quantity && !(read.damaged && need.kind == "operation")) {
            ask("Wie viele Stück, einmalig oder im Jahr?", "How many pieces, once or per year?");
        }
    }
    if (hours && !need.quantity) {
        ask("Wie viele Stunden ungefähr?", "How many hours roughly?");
    }
    if (!need.deadline && !need.delivery_from) {
        if (vague_date) {
            ask("Bis zu welchem Tag spätestens?", "By which day at the latest?");
        } else {
            ask("Bis wann wird es gebraucht?", "By when do you need it?");
        }
    }
    if (of_part) {
        if (!sized(need.dimensions_mm) && !tool) {
            ask("Wie groß ist das Teil ungefähr?", "How big is the part roughly?");
        }
        const bool only_surface =
            !read.steps.empty() &&
            std::all_of(read.steps.begin(), read.steps.end(), [&](const Step& step) {
                return lexicon.processes[step.process].secondary;
            });
        if (need.tolerances.empty() && !only_surface && !tool) {
            ask("Toleranzen: normal (ISO 2768-m) oder enger?",
                "Tolerances: normal (ISO 2768-m) or tighter?");
        }
    }
    return questions;
}

}  // namespace clusterlotse::matching
