#include "matching/needs/service_scene.hpp"

#include "matching/needs/scene.hpp"
#include "matching/needs/service_signs.hpp"

#include <algorithm>
#include <string>

namespace clusterlotse::matching {

ServiceScene::ServiceScene(
    const Lexicon& lexicon, Analysis& analysis, const std::vector<Role>& roles
)
    : lexicon_(lexicon), analysis_(analysis), roles_(roles) {
    read_signs();
}

void ServiceScene::read_signs() {
    signs_.reserve(analysis_.atoms.size());
    for (std::size_t at = 0; at < analysis_.atoms.size(); ++at) {
        std::uint32_t sign = service_sign(analysis_.atoms[at].key);
        const bool tool =
            at > 0 && analysis_.atoms[at].gap == Gap::hyphen &&
            (analysis_.atoms[at - 1].key == "vhm" || analysis_.atoms[at - 1].key == "hs" ||
             analysis_.atoms[at - 1].key == "hm");
        sign = tool || greeting(at) ? 0 : sign;
        signs_.push_back(sign);
        if (roles_[at] != Role::frame && roles_[at] != Role::excluded) {
            all_ |= sign;
            const bool now = roles_[at] != Role::reason && roles_[at] != Role::asker &&
                             roles_[at] != Role::tried && roles_[at] != Role::former;
            asked_ |= now ? sign : (sign & kHire);
        }
    }
}

/// "Hallo zusammen".
bool ServiceScene::greeting(std::size_t at) const {
    if (at == 0 || analysis_.atoms[at].key != "zusamen") {
        return false;
    }
    const std::string& before = analysis_.atoms[at - 1].key;
    return before == "halo" || before == "hallo" || before == "hi" || before == "moin" ||
           before == "servus" || before == "tag" || before == "morgen" || before == "hey";
}

std::uint32_t ServiceScene::signed_at(std::uint32_t sign) const {
    std::uint32_t at = 0;
    while (at + 1 < signs_.size() && (signs_[at] & sign) == 0) {
        ++at;
    }
    return at;
}

bool ServiceScene::task(const Mention& said) const {
    // "a casting", "40 Bohrungen": things and features are not work that is asked.
    return !part_word(analysis_.atoms[said.last - 1].key) && said.kind == SenseKind::process &&
           said.role == Role::asked && !said.implied && !said.participle && said.strength > 0.7F &&
           !lexicon_.processes[said.id].soft && !lexicon_.processes[said.id].other_trade;
}

bool ServiceScene::only() const {
    return std::none_of(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& said) { return task(said) && lexicon_.processes[said.id].kind.empty(); }
    );
}

bool ServiceScene::inspects() const {
    return std::any_of(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& said) {
            return task(said) && lexicon_.processes[said.id].kind == "inspection";
        }
    );
}

bool ServiceScene::to_be_done() const {
    return std::any_of(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& said) {
            return said.kind == SenseKind::process && said.role == Role::asked && said.participle &&
                   !said.implied && !said.compound && lexicon_.processes[said.id].kind.empty() &&
                   !lexicon_.processes[said.id].secondary;
        }
    );
}

bool ServiceScene::about_welding() const {
    const auto welding = lexicon_.process_ids.find("welding");
    return welding != lexicon_.process_ids.end() &&
           std::any_of(
               analysis_.mentions.begin(),
               analysis_.mentions.end(),
               [&](const Mention& said) {
                   return said.role != Role::frame &&
                          (said.kind == SenseKind::process || said.kind == SenseKind::machine) &&
                          (said.id == welding->second ||
                           lexicon_.is_ancestor_process(welding->second, said.id));
               }
           );
}

bool ServiceScene::span_behind_for() const {
    for (std::size_t at = 0; at < signs_.size(); ++at) {
        if ((signs_[at] & kSpan) == 0) {
            continue;
        }
        for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
            const std::string& key = analysis_.atoms[at - back].key;
            if (key == "fur" || key == "for") {
                return true;
            }
        }
    }
    return false;
}

Id ServiceScene::process_named(std::string_view code) const {
    const auto found = lexicon_.process_ids.find(code);
    return found == lexicon_.process_ids.end() ? kNone : found->second;
}

}  // namespace clusterlotse::matching
