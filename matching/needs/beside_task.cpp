#include "matching/needs/beside_task.hpp"

#include "matching/needs/focus_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

class Beside {
public:
    explicit Beside(Scene& scene) : scene_(scene) {}

    void find() {
        for_each(&Beside::compared_with);
        for_each(&Beside::goods_beside_part);
        for_each(&Beside::other_trade_beside_task);
    }

private:
    using Test = bool (Beside::*)(std::size_t) const;

    void for_each(Test test) {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            if (scene_.asked(at) && (this->*test)(at)) {
                scene_.analysis.mentions[at].role = Role::use;
            }
        }
    }

    /// "Größe ungefähr Schuhkarton", "about the size of a beer crate".
    bool compared_with(std::size_t at) const {
        static constexpr std::string_view kSizes[] = {"grose", "size", "format"};
        const std::uint32_t first = scene_.mention(at).first;
        // "singt wie so ein Zahnarztbohrer", "sounds like a circular saw"
        if (first >= 2 && (scene_.words[first - 1] & kArticle) != 0) {
            const std::string& key = scene_.key(first - 2);
            const bool like = key == "wie" || key == "like" ||
                              (key == "so" && first >= 3 && scene_.key(first - 3) == "wie");
            if (like) {
                return true;
            }
        }
        for (std::uint32_t back = 1; back <= 3 && back <= first; ++back) {
            const std::string& key = scene_.key(first - back);
            const bool so_large =
                (key == "gros" || key == "big") &&
                (scene_.key(first - back + 1) == "wie" || scene_.key(first - back + 1) == "as");
            if (so_large ||
                std::find(std::begin(kSizes), std::end(kSizes), key) != std::end(kSizes)) {
                return true;
            }
            if (scene_.analysis.atoms[first - back + 1].gap != Gap::space) {
                return false;
            }
        }
        return false;
    }

    /// "1 Welle mit Linksgewinde M30": not a need for screws, unless buying is said.
    bool goods_beside_part(std::size_t at) const {
        static constexpr std::string_view kBuying[] = {
            "kaufen",
            "kauf",
            "buy",
            "lager",
            "meterware",
            "stock",
            "bestellen",
            "handel",
            "handler",
            "einkaufen",
            "beziehen",
            "katalog",
            "normteile"};
        const Mention& said = scene_.mention(at);
        if (said.kind != SenseKind::process || scene_.process(said).kind != "material" ||
            said.strength > kSure) {
            return false;
        }
        const bool buys = std::any_of(
            scene_.analysis.atoms.begin(),
            scene_.analysis.atoms.end(),
            [](const Atom& atom) {
                return std::find(std::begin(kBuying), std::end(kBuying), atom.key) !=
                       std::end(kBuying);
            }
        );
        return !buys && scene_.other(at, [&](std::size_t i) {
            return scene_.mention(i).kind == SenseKind::product ||
                   (scene_.mention(i).kind == SenseKind::process &&
                    scene_.process(scene_.mention(i)).kind.empty());
        });
    }

    /// "120 Gestelle pulvern, Rohstahl": what another trade would make is only the material.
    bool other_trade_beside_task(std::size_t at) const {
        const Mention& said = scene_.mention(at);
        return said.kind == SenseKind::process && scene_.process(said).other_trade &&
               scene_.other(at, [&](std::size_t i) {
                   return scene_.task(i) && scene_.mention(i).last <= said.first &&
                          scene_.places[i].first != scene_.places[at].first &&
                          !scene_.process(scene_.mention(i)).other_trade;
               });
    }

    Scene& scene_;
};

}  // namespace

void find_beside(Scene& scene) {
    Beside(scene).find();
}

}  // namespace clusterlotse::matching
