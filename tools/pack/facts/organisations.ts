/** What the column `country` of our tables may hold besides ISO 3166-1 codes: organisations and former states, with names. */
export const bodyNames: Readonly<Record<string, string>> = {
  SU: 'Soviet Union', YU: 'Yugoslavia', CS: 'Czechoslovakia', DD: 'East Germany', YD: 'South Yemen', ZR: 'Zaire', VD: 'South Vietnam', XK: 'Kosovo',
  AFU: 'African Union', ASEAN: 'Association of Southeast Asian Nations', CIS: 'Commonwealth of Independent States', CMW: 'Commonwealth of Nations',
  COE: 'Council of Europe', EBRD: 'European Bank for Reconstruction and Development', ECB: 'European Central Bank', EMI: 'European Monetary Institute',
  EU: 'European Union', FAO: 'Food and Agriculture Organization', FIFA: 'FIFA', IAEA: 'International Atomic Energy Agency', IBRD: 'World Bank',
  ICC: 'International Criminal Court', ICRC: 'International Committee of the Red Cross', ICTY: 'Yugoslavia Tribunal', ILO: 'International Labour Organization',
  IMF: 'International Monetary Fund', IOC: 'International Olympic Committee', LAS: 'Arab League', NATO: 'NATO', OAS: 'Organization of American States',
  OAU: 'Organisation of African Unity', OECD: 'OECD', OPEC: 'OPEC', OSCE: 'OSCE', UEFA: 'UEFA', UN: 'United Nations', UNESCO: 'UNESCO', UNICEF: 'UNICEF',
  WFP: 'World Food Programme', WHO: 'World Health Organization', WTO: 'World Trade Organization',
};
