#include "matching/needs/work_on_site.hpp"

#include "matching/needs/focus_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

/// Asks somebody to come, in one word.
bool comes(std::string_view key) {
    static constexpr std::string_view kWords[] = {
        "vorbeikommen",
        "vorbeikumme",
        "vorbeikomme",
        "vorbeischauen",
        "vorbeikommt",
        "herkommen",
        "herkomme",
        "herkumme",
        "rauskommen",
        "rauskommt",
        "hinkommen",
        "anreisen",
        "anrucken",
        "onsite",
        "baustelle",
        "vorort"};
    return among(key, kWords);
}

class SiteReader {
public:
    explicit SiteReader(Scene& scene) : scene_(scene) {}

    void name() {
        const Id welding = code("welding");
        const Id site_welding = code("site_welding");
        const Id machining = code("machining");
        const Id mobile = code("mobile_machining");
        for (std::uint32_t atom = 0; atom < scene_.words.size(); ++atom) {
            if (!there(atom) || denied(atom)) {
                continue;
            }
            for (std::size_t at = 0; at < scene_.count(); ++at) {
                if (!scene_.asked(at) || scene_.mention(at).kind != SenseKind::process ||
                    scene_.thing(scene_.mention(at))) {
                    continue;
                }
                if (scene_.mention(at).participle) {
                    // "Fass (Stahl verzinkt)": what somebody comes to is made already.
                    if (scene_.finishes(scene_.mention(at))) {
                        scene_.analysis.mentions[at].role = Role::state;
                    }
                    continue;
                }
                Id& id = scene_.analysis.mentions[at].id;
                const bool plain =
                    id == welding || id == code("mig_mag_welding") || id == code("tig_welding");
                const bool same =
                    scene_.places[at].sentence == scene_.analysis.atoms[atom].sentence;
                if (plain && site_welding != kNone) {
                    id = site_welding;
                } else if (mobile != kNone && same && machines(id, machining)) {
                    id = mobile;
                }
            }
            return;
        }
    }

private:
    Id code(std::string_view name) const {
        const auto found = scene_.lexicon.process_ids.find(name);
        return found == scene_.lexicon.process_ids.end() ? kNone : found->second;
    }

    bool machines(Id id, Id machining) const {
        const Process& process = scene_.lexicon.processes[id];
        return machining != kNone && process.parent == machining && process.kind.empty() &&
               !process.finishing;
    }

    bool next_is(std::uint32_t atom, std::string_view key) const {
        return atom + 1 < scene_.words.size() && scene_.key(atom + 1) == key;
    }

    bool there(std::uint32_t atom) const {
        const std::string& key = scene_.key(atom);
        if (comes(key)) {
            return true;
        }
        if (key == "vor" || key == "on" || key == "in") {
            return next_is(atom, key == "vor" ? "ort" : key == "on" ? "site" : "situ");
        }
        if (key == "come" || key == "comes") {
            return next_is(atom, "out") || next_is(atom, "to") || next_is(atom, "round");
        }
        // "auf den Hof", "uff de Hof"
        return (key == "hof" || key == "yard") && atom > 0 &&
               ((scene_.words[atom - 1] & (kArticle | kAt | kOur)) != 0 ||
                scene_.key(atom - 1) == "de");
    }

    /// "nicht vor Ort", "nicht mobil vor Ort".
    bool denied(std::uint32_t atom) const {
        const auto denies = [&](std::uint32_t back) {
            return atom >= back && (scene_.words[atom - back] & kDenies) != 0 &&
                   scene_.analysis.atoms[atom - back].clause == scene_.analysis.atoms[atom].clause;
        };
        return denies(1) || (denies(2) && scene_.key(atom - 1) == "mobil");
    }

    Scene& scene_;
};

}  // namespace

void name_work_on_site(Scene& scene) {
    SiteReader(scene).name();
}

}  // namespace clusterlotse::matching
