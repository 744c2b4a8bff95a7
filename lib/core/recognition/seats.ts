/** Cities and houses where a government sits, as news calls it by them; lower case, without accents. */
const seats = new Set((
  'Nanjing|Nanking|Constantinople|Petrograd|Vichy|Moscow|Washington|Beijing|Peking|London|Paris|Berlin|East Berlin|Bonn|Tokyo|New Delhi|Delhi|Islamabad|Karachi|Tehran|Teheran|Ankara|Kiev|Kyiv|Warsaw|Rome|Madrid|Lisbon|Athens|Cairo|Jerusalem|Tel Aviv|Riyadh|Damascus|' +
  'Baghdad|Kabul|Pyongyang|Seoul|Taipei|Hanoi|Saigon|Manila|Jakarta|Djakarta|Canberra|Wellington|Ottawa|Brussels|Vienna|Prague|Budapest|Bucharest|Sofia|Belgrade|Zagreb|Sarajevo|Pristina|Skopje|Tirana|Oslo|Stockholm|Helsinki|' +
  'Copenhagen|Reykjavik|Nuuk|Dublin|Havana|Caracas|Bogota|Brasilia|Santiago|Lima|Quito|La Paz|Asuncion|Montevideo|Buenos Aires|Mexico City|Santo Domingo|Port-au-Prince|Managua|Tegucigalpa|San Salvador|Abuja|Lagos|Pretoria|Nairobi|' +
  'Addis Ababa|Asmara|Khartoum|Juba|Tripoli|Tunis|Algiers|Rabat|Kigali|Bujumbura|Kampala|Kinshasa|Leopoldville|Brazzaville|Luanda|Lusaka|Harare|Salisbury|Maputo|Windhoek|Dakar|Bamako|Niamey|Ouagadougou|Accra|Abidjan|Yaounde|' +
  'Libreville|Mogadishu|Doha|Abu Dhabi|Muscat|Manama|Kuwait City|Amman|Beirut|Sanaa|Sana\'a|Dhaka|Dacca|Colombo|Kathmandu|Rangoon|Yangon|Naypyidaw|Bangkok|Phnom Penh|Vientiane|Kuala Lumpur|Dili|Minsk|Chisinau|Tbilisi|Yerevan|' +
  'Baku|Astana|Tashkent|Dushanbe|Bishkek|Ashgabat|Vilnius|Riga|Tallinn|Bratislava|Ljubljana|Podgorica|Nicosia|Valletta|Bern|Luxembourg|Hague|Kremlin|White House|Downing Street|Whitehall|Foggy Bottom|Elysee|Quai d\'Orsay|Vatican|Holy See'
).toLowerCase().split('|'));

/** Whether a place's name in lower case, without accents or article, is that of a seat of government. */
export function isSeat(name: string): boolean {
  return seats.has(name);
}
