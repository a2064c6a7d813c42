/** What the weights are made of, for their header: with the attribution that the licences ask for. */
export const ABOUT = {
  what: 'Weights of a linear-chain CRF that finds names of persons, organizations, places and groups in English news',
  licence: 'CC BY-SA 4.0',
  data: [
    'Re-DocRED (Tan et al. 2022), MIT; text Wikipedia, CC BY-SA 3.0',
    'CrossNER, five domain sets (Liu et al. 2021), MIT; text Wikipedia, CC BY-SA 3.0',
    'GUM, open documents (Zeldes 2017), annotations CC BY 4.0; texts CC BY 2.5, CC BY-SA 3.0, CC BY 4.0, CC0, public domain',
    'Universal NER English-EWT (Mayhew et al. 2024), CC BY-SA 4.0',
    'Universal NER English-PUD (Mayhew et al. 2024), CC BY-SA 3.0',
    'Wikigold (Balasuriya et al. 2009), CC BY 4.0',
    'MEANTIME (Minard et al. 2016; FBK, VU Amsterdam, UPV/EHU), CC BY 4.0; text Wikinews, CC BY 2.5',
    'LitBank (Bamman et al. 2019, 2020), CC BY 4.0; text public domain',
    'Broad Twitter Corpus (Derczynski et al. 2016), CC BY 4.0',
    'WNUT17 (Derczynski et al. 2017), CC BY 4.0',
    'City names: GeoNames, CC BY 4.0. Given names and surnames: compromise, MIT. Other lists: own, CC0',
  ],
  changes: 'Texts detokenised, labels mapped; names replaced by others in copies of the documents.',
} as const;
