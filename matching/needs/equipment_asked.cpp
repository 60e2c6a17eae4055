#include "matching/needs/equipment_asked.hpp"

#include "matching/needs/focus_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

class EquipmentReader {
public:
    EquipmentReader(
        const Lexicon& lexicon,
        const Analysis& analysis,
        const std::vector<Role>& roles,
        bool replace
    )
        : lexicon_(lexicon), analysis_(analysis), roles_(roles), replace_(replace) {}

    EquipmentAsked read() const {
        if (others_asked()) {
            return {};
        }
        const bool traded = std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [](const Mention& said) {
                return said.kind == SenseKind::need_kind &&
                       said.id == static_cast<Id>(NeedKind::used_machine);
            }
        );
        for (const Mention& said : analysis_.mentions) {
            if (repairable(said)) {
                return {true, traded || (!replace_ && wanted(said)), said.first};
            }
            if (said.kind == SenseKind::machine && replace_ && !traded) {
                return {true, false, said.first};
            }
        }
        return {};
    }

private:
    bool others_asked() const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& said) {
                // "Mischer aus 1.4571": to be made, though nobody says how.
                return said.kind == SenseKind::grade || said.kind == SenseKind::group ||
                       (said.role == Role::asked &&
                        (said.kind == SenseKind::process ||
                         (said.kind == SenseKind::product && !repairable(said) &&
                          !lexicon_.products[said.id].implies.empty())));
            }
        );
    }

    /// The vocabulary says what a repair means on it.
    bool repairable(const Mention& said) const {
        const auto repair = lexicon_.process_ids.find("machine_repair");
        if (said.kind != SenseKind::product || repair == lexicon_.process_ids.end() ||
            roles_[said.first] == Role::frame) {
            return false;
        }
        const auto& becomes = lexicon_.products[said.id].becomes;
        return std::any_of(becomes.begin(), becomes.end(), [&](const auto& meant) {
            return meant.first == repair->second;
        });
    }

    static bool number(std::string_view word) {
        return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    }

    /// "Suchen 2 Kreiselpumpen": the thing itself is asked for.
    bool wanted(const Mention& said) const {
        if (said.first > 0 && number(analysis_.atoms[said.first - 1].key)) {
            return true;
        }
        bool asks = false;
        for (const Atom& word : analysis_.atoms) {
            if (word.sentence != analysis_.atoms[said.first].sentence) {
                continue;
            }
            const std::uint32_t does = focus_word(word.key);
            if ((does & (kWho | kOur)) != 0) {
                return false;
            }
            asks = asks || (does & kAsks) != 0;
        }
        return asks;
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    const std::vector<Role>& roles_;
    bool replace_;
};

}  // namespace

EquipmentAsked equipment_asked(
    const Lexicon& lexicon, const Analysis& analysis, const std::vector<Role>& roles, bool replace
) {
    return EquipmentReader(lexicon, analysis, roles, replace).read();
}

}  // namespace clusterlotse::matching
