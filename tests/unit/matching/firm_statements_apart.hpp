#pragma once

#include "tests/unit/matching/firm_statement.hpp"

namespace clusterlotse::test_support {

// clang-format off: a row is a sentence
/// Written before the rules and never looked at while they were made: keep it so.
inline constexpr FirmStatement kFirmStatementsApart[] = {
    // What it is not
    {"Wir eloxieren Aluminium in drei Bädern. Pulverbeschichten ist etwas anderes, das können andere besser.", "anodising", "powder_coating"},
    {"Galvanisch Verzinken in Trommel und Gestell. Stückverzinken (feuerverzinken) ist ein anderes Verfahren und hat mit uns nichts zu tun.", "zinc_plating", "hot_dip_galvanising"},
    {"Unser Lichtbogenspritzen wird gern mit Auftragschweißen verwechselt.", "thermal_spraying", "overlay_welding"},
    {"We are a zinc flake applicator. Please do not confuse zinc flake with hot-dip galvanising.", "zinc_flake", "hot_dip_galvanising"},
    {"Hartlöten im Schutzgasofen. Im Gegensatz zum Schweißen bleibt der Grundwerkstoff dabei fest.", "furnace_brazing", "welding"},
    {"Wasserstrahlschneiden bis 200 mm. Anders als beim Laserschneiden entsteht keine Wärme.", "waterjet_cutting", "laser_cutting"},
    {"Unlike casting, our forgings have a continuous grain flow. Closed-die forging up to 40 kg.", "drop_forging", "casting"},
    {"Gasnitrieren und Plasmanitrieren. Wer Einsatzhärten sucht, ist bei uns falsch.", "nitriding", "case_hardening"},
    {"Wir sind keine Gießerei, wir drehen und fräsen Gehäuse.", "turning milling", "casting"},
    {"Ein Schweißbetrieb sind wir nicht: Bei uns wird gedreht.", "turning", "welding"},
    {"We're not a foundry. We machine housings on five-axis centres.", "milling", "casting"},
    {"Kleben statt Nieten: wir fügen Blechbaugruppen mit Strukturklebstoff.", "adhesive_bonding", "riveting"},
    {"Laserhärten von Kanten und Laufflächen; das Induktionshärten überlassen wir anderen.", "laser_hardening", "induction_hardening"},
    {"Mit dem Schleifen von Messern haben wir nichts am Hut, wir schleifen Wellen rund.", "cylindrical_grinding", "knife_grinding"},
    {"Drahterodieren bis 400 mm Höhe. Für Senkerosion bitte anderswo anfragen.", "wire_edm", "sinking_edm"},
    // What it buys
    {"Wir montieren Getriebe. Die Gussteile dafür kaufen wir in Polen ein.", "assembly", "casting"},
    {"Zerspanung von Gehäusen. Rohteile aus Aluminiumdruckguss bekommen wir von zwei Gießereien.", "machining", "die_casting"},
    {"Kegelräder bis Modul 8. Gehärtet werden unsere Räder in einer Härterei in der Nachbarstadt.", "bevel_gear_cutting", "hardening"},
    {"We build conveyor systems. Laser-cut parts are bought in.", "conveyor_technology", "laser_cutting"},
    {"Our gearboxes contain forged blanks sourced from Italian suppliers. We cut gears up to module 10.", "gear_cutting", "forging"},
    {"Wir bauen Vorrichtungen. Oberflächenbehandlungen wie Brünieren oder Eloxieren geben wir außer Haus.", "fixture_building", "black_oxide anodising"},
    {"Fräserei. Wärmebehandlung lassen wir bei einem zertifizierten Betrieb machen.", "milling", "heat_treatment"},
    {"Schweißkonstruktionen bis 8 t. Lackiert und verzinkt wird auswärts.", "welding", "painting hot_dip_galvanising"},
    {"Stanzteile; galvanische Oberflächen kommen von unserem Zulieferer.", "punching", "electroplating"},
    {"Turned parts. Plating and heat treatment are carried out by approved sub-contractors.", "turning", "electroplating heat_treatment"},
    {"Der Kunde stellt die Schmiederohlinge bei, wir bearbeiten sie auf Drehzentren.", "turning", "forging"},
    {"Blechbearbeitung. Bei Bedarf beschaffen wir Drehteile für Ihre Baugruppe mit.", "sheet_metal_working", "turning"},
    {"Wir suchen Lieferanten für Feinguss und Schmiedeteile. Unsere Arbeit: Ventile drehen und montieren.", "turning", "investment_casting forging"},
    // What it works on
    {"Gleitschleifen von Stanzteilen, Drehteilen und Druckgussteilen.", "vibratory_finishing", "punching turning die_casting"},
    {"Wir reparieren Spritzgießmaschinen und Pressen aller Hersteller.", "machine_repair", "injection_moulding"},
    {"Pulverbeschichtung von Schweißkonstruktionen, Zäunen und Blechgehäusen.", "powder_coating", "welding sheet_metal_working"},
    {"Wartung und Prüfung von Kranen, Stanzen und Abkantpressen nach DGUV.", "maintenance", "punching press_braking"},
    {"Non-destructive testing of welds, castings and forgings.", "non_destructive_testing", "welding casting forging"},
    {"Reconditioning of injection moulds and die casting dies by laser welding.", "mould_repair_welding", "injection_moulding die_casting"},
    {"Beizen und Passivieren von geschweißten Behältern aus Edelstahl.", "pickling passivation", "vessel_construction welding"},
    {"Entlacken verzinkter und pulverbeschichteter Teile im Bad.", "cleaning", "powder_coating"},
    {"Wir entgraten Ihre lasergeschnittenen Bleche.", "deburring", "laser_cutting"},
    {"Schärfen von Fräsern, Bohrern, Räumnadeln.", "tool_grinding", "milling drilling broaching"},
    {"3D-Messung von Spritzgussteilen und Druckgussteilen als Dienstleister.", "measuring", "injection_moulding die_casting"},
    // Its own products and its customers
    {"Wir stellen Anlagen zum Feuerverzinken her und nehmen sie in Betrieb.", "special_machine_building", "hot_dip_galvanising"},
    {"Härteöle und Abschreckmittel für Härtereien, dazu Beratung vor Ort.", "", "hardening"},
    {"Our welding wires are used by shipyards for submerged arc welding.", "", "submerged_arc_welding"},
    {"Unsere Kunden sind Gießereien, Schmieden und Walzwerke. Wir drehen Walzen bis 6 m.", "turning", "casting forging"},
    {"Zu unseren Auftraggebern zählen Lackierereien und Galvaniken, für die wir Gestelle schweißen.", "welding", "painting electroplating"},
    {"Software zur Programmierung von Laserschneidanlagen.", "", "laser_cutting"},
    {"Absaugungen für Schweißplätze, Filter für Schleifstäube.", "", "welding grinding"},
    // Names of persons and places
    {"Lohndreherei Fritz Gießer, Inhaber Karl Gießer, seit 1954.", "turning", "casting"},
    {"Sie finden unsere Fräserei in der Hammerschmiede 4, direkt neben dem alten Walzwerk.", "milling", "forging rolling_mill"},
    {"Ansprechpartner: Herr Schleifer, Frau Dreher. Wir biegen Rohre bis 60 mm.", "tube_bending", "grinding turning"},
    {"Anfahrt: über die Färberstraße zum Gewerbepark Alte Ziegelei. Wir stanzen Kontakte.", "punching", "stone_concrete"},
    {"Blechbearbeitung in der ehemaligen Gießerei am Fluss.", "sheet_metal_working", "casting"},
    // What it does all the same
    {"Wir schweißen nicht nur Stahl, sondern auch Aluminium, und wir pulverbeschichten im eigenen Haus.", "welding powder_coating", ""},
    {"Nicht nur drehen, auch fräsen: bis 1.200 mm.", "turning milling", ""},
    {"Wir kaufen Rohguss in Tschechien und drehen ihn bei uns fertig.", "turning", "casting"},
    {"Früher haben wir nur gedreht, heute fräsen und schleifen wir auch.", "milling grinding", ""},
    {"Keine Großserien, aber Einzelteile: wir gießen Bronze im Sandguss.", "sand_casting", ""},
    {"Ohne Mindestmenge: auch ein einzelnes Teil verzinken wir galvanisch.", "zinc_plating", ""},
    {"Not only milling but also turning and grinding, all under one roof.", "milling turning grinding", ""},
    {"We buy bar stock and turn it into parts up to 65 mm.", "turning", ""},
    {"Wir härten selbst, nur das Nitrieren geben wir weg.", "hardening", "nitriding"},
    {"Anders als viele andere Dreher schleifen wir auch selbst.", "grinding", ""},
    {"Im Gegensatz zu großen Härtereien härten wir auch einzelne Teile über Nacht.", "hardening", ""},
    {"Reparatur von Gussgehäusen durch Kaltschweißen und Metal-Lock; Risse schweißen wir auch vor Ort.", "welding", ""},
    {"Wir lassen Sie nicht im Stich: Fräsen, Drehen, Schweißen binnen 48 Stunden.", "milling turning welding", ""},
    {"Kein Auftrag ist uns zu klein: Laserschneiden und Kanten ab einem Stück.", "laser_cutting press_braking", ""},
    {"Andere vergeben das Lackieren, wir lackieren selbst in zwei Kabinen.", "painting", ""},
    {"Wir bearbeiten Ihre Gussteile mechanisch auf fünf Achsen, und gegossen wird nebenan in unserer eigenen Gießerei.", "machining casting", ""},
    {"Feuerverzinken und anschließend pulverbeschichten (Duplex), beides bei uns.", "hot_dip_galvanising powder_coating", ""},
    {"Unlike most machine shops we anodise in house.", "anodising", ""},
    {"Previously outsourced, heat treatment has been done in our own furnaces since 2020.", "heat_treatment", ""},
    {"Schmiedeteile: vom Gesenk über das Schmieden bis zur Zerspanung alles aus einer Hand.", "forging machining", ""},
    {"Lohnfertigung für Gießereien: wir putzen, strahlen und grundieren.", "blasting", "casting"},
    {"Verwechseln Sie uns nicht mit einer Schlosserei: wir fräsen auf ein Hundertstel.", "milling", ""},
    {"Für unsere Nachbarn, die Gießerei und die Schmiede, drehen wir seit Jahren.", "turning", "casting forging"},
    {"Die Rohre kaufen wir zu, gebogen und geschweißt werden sie bei uns.", "tube_bending welding", ""},
};
// clang-format on

}  // namespace clusterlotse::test_support
